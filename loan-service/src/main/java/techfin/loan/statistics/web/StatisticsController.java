package techfin.loan.statistics.web;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.RequestBean;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import techfin.lending.record.Finding;
import techfin.lending.record.PlausibleDays;
import techfin.lending.statistics.CrossAsked;
import techfin.loan.statistics.Breakdown;
import techfin.loan.statistics.DateOf;
import techfin.loan.statistics.Period;
import techfin.loan.statistics.Statistics;
import techfin.loan.statistics.usecase.TellStatistics;
import techfin.loankit.statistics.web.CrossQuery;
import techfin.loankit.statistics.web.CrossSheetQuery;
import techfin.loankit.statistics.web.CrossView;
import techfin.loankit.statistics.web.CrossWorkbook;
import techfin.recordkit.Refusals;
import techfin.servicekit.actor.Actor;
import techfin.servicekit.clock.BusinessClock;
import techfin.servicekit.problem.Language;

/** Statistics over filed loans: for banks, counties, the bureau, finance and auditors, each over what it may see. */
@Controller("/api/loan/v1/statistics")
@Tag(name = "statistics")
class StatisticsController {
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final String WHAT =
            "Loans that are filed (accepted or settled, not revoked), by the day of the bureau's acceptance or of the"
                    + " disbursement, until today and from the first of January of that year unless said otherwise. Growth"
                    + " is against the same days of the year before.";
    private static final String TABLE =
            "Loans that are accepted or settled, not revoked. Until today and from the first of January of that year unless"
                    + " said otherwise. The part is what of the principal counts: inside the filing limits.";

    private final TellStatistics tellStatistics;
    private final BusinessClock clock;

    StatisticsController(TellStatistics tellStatistics, BusinessClock clock) {
        this.tellStatistics = tellStatistics;
        this.clock = clock;
    }

    @Get("/loans")
    @Operation(summary = "Filed loans by county, bank, industry, quarter or month", description = WHAT)
    StatisticsView loans(
            Actor actor,
            @QueryValue
                    @Parameter(
                            schema =
                                    @Schema(
                                            type = "string",
                                            allowableValues = {"division", "bank", "industry", "quarter", "month"}))
                    String by,
            @QueryValue @Nullable LocalDate from,
            @QueryValue @Nullable LocalDate to,
            @QueryValue
                    @Nullable
                    @Parameter(
                            schema =
                                    @Schema(
                                            type = "string",
                                            allowableValues = {"decision", "disbursement"},
                                            defaultValue = "decision"))
                    String dateOf) {
        return StatisticsView.of(told(actor, by, from, to, dateOf));
    }

    @Get("/loans.xlsx")
    @Produces(XLSX)
    @Operation(summary = "The same table as a workbook", description = WHAT)
    HttpResponse<byte[]> workbook(
            HttpRequest<?> request,
            Actor actor,
            @QueryValue String by,
            @QueryValue @Nullable LocalDate from,
            @QueryValue @Nullable LocalDate to,
            @QueryValue @Nullable String dateOf) {
        StatisticsView view = StatisticsView.of(told(actor, by, from, to, dateOf));
        String name = "loans-by-" + view.by() + "-" + view.from() + "-" + view.to() + ".xlsx";
        return HttpResponse.ok(StatisticsWorkbook.of(view, Language.of(request)))
                .header("Content-Disposition", "attachment; filename=\"" + name + "\"");
    }

    @Get("/loan-table")
    @Operation(summary = "Filed loans by county, bank and quarter at once", description = TABLE)
    CrossView table(Actor actor, @RequestBean CrossQuery query) {
        CrossAsked asked = query.toAsked(clock.today());
        return CrossView.of(asked, tellStatistics.cells(actor, asked), tellStatistics.divisions());
    }

    @Get("/loan-table.xlsx")
    @Produces(XLSX)
    @Operation(summary = "The table by county, bank and quarter as a workbook, with its sums", description = TABLE)
    HttpResponse<byte[]> tableWorkbook(HttpRequest<?> request, Actor actor, @RequestBean CrossSheetQuery query) {
        CrossAsked asked = query.loans().toAsked(clock.today());
        Language language = Language.of(request);
        byte[] bytes = new CrossWorkbook(asked, query.look(), tellStatistics.divisions(), language)
                .of(tellStatistics.cells(actor, asked), language == Language.ZH ? "备案金额" : "Filed amount");
        String name = "loan-table-" + asked.from() + "-" + asked.to() + ".xlsx";
        return HttpResponse.ok(bytes).header("Content-Disposition", "attachment; filename=\"" + name + "\"");
    }

    private Statistics told(
            Actor actor, String by, @Nullable LocalDate from, @Nullable LocalDate to, @Nullable String dateOf) {
        LocalDate last = to == null ? clock.today() : to;
        LocalDate first = from == null ? LocalDate.of(last.getYear(), 1, 1) : from;
        Optional<Breakdown> breakdown = Breakdown.parse(by);
        Optional<DateOf> day = DateOf.parse(dateOf == null ? DateOf.DECISION.word() : dateOf);
        List<Finding> found = new ArrayList<>();
        if (breakdown.isEmpty()) {
            found.add(new Finding("?by", "UNKNOWN_VALUE", Map.of()));
        }
        if (day.isEmpty()) {
            found.add(new Finding("?dateOf", "UNKNOWN_VALUE", Map.of()));
        }
        if (from != null) {
            PlausibleDays.check("?from", from, found);
        }
        PlausibleDays.check("?to", last, found);
        if (last.isBefore(first)) {
            found.add(new Finding("?to", "ENDS_BEFORE_BEGIN", Map.of("from", first.toString())));
        }
        Refusals.throwIfAny(found);
        return tellStatistics.tell(actor, breakdown.orElseThrow(), day.orElseThrow(), new Period(first, last));
    }
}
