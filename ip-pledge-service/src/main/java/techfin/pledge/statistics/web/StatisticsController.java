package techfin.pledge.statistics.web;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.RequestBean;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import techfin.lending.statistics.CrossAsked;
import techfin.loankit.statistics.web.CrossQuery;
import techfin.loankit.statistics.web.CrossSheetQuery;
import techfin.loankit.statistics.web.CrossView;
import techfin.loankit.statistics.web.CrossWorkbook;
import techfin.pledge.statistics.Subject;
import techfin.pledge.statistics.usecase.TellStatistics;
import techfin.servicekit.actor.Actor;
import techfin.servicekit.clock.BusinessClock;
import techfin.servicekit.problem.Language;

/** Statistics over loans and pledges: for banks, counties, the offices of the city and auditors, each over its own. */
@Controller("/api/ip-pledge/v1/statistics")
@Tag(name = "statistics")
class StatisticsController {
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final String DAYS =
            " Until today and from the first of January of that year unless said otherwise. Growth is against the same"
                    + " days of the year before.";
    private static final String LOANS =
            "Loans that are accepted or settled, not revoked, by the day of the office's acceptance or of the"
                    + " disbursement." + DAYS;
    private static final String PLEDGES =
            "Pledges by the day of their registration, released ones included; rights of one contract are one item."
                    + DAYS;
    private static final String TABLE =
            "Loans that are accepted or settled, not revoked. Until today and from the first of January of that year unless"
                    + " said otherwise. The part is what of the principal counts: what rights secure.";

    private final TellStatistics tellStatistics;
    private final BusinessClock clock;

    StatisticsController(TellStatistics tellStatistics, BusinessClock clock) {
        this.tellStatistics = tellStatistics;
        this.clock = clock;
    }

    @Get("/loans")
    @Operation(
            summary = "Accepted loans by kind or group of rights, county, bank, quarter or month",
            description = LOANS)
    StatisticsView loans(Actor actor, @RequestBean LoanStatisticsQuery query) {
        return told(actor, Subject.LOANS, query);
    }

    @Get("/loans.xlsx")
    @Produces(XLSX)
    @Operation(summary = "The same table of loans as a workbook", description = LOANS)
    HttpResponse<byte[]> loansWorkbook(HttpRequest<?> request, Actor actor, @RequestBean LoanStatisticsQuery query) {
        return workbook(request, told(actor, Subject.LOANS, query));
    }

    @Get("/pledges")
    @Operation(
            summary = "Registered pledges by kind or group of rights, county, bank, quarter or month",
            description = PLEDGES)
    StatisticsView pledges(Actor actor, @RequestBean PledgeStatisticsQuery query) {
        return told(actor, Subject.PLEDGES, query.toLoans());
    }

    @Get("/pledges.xlsx")
    @Produces(XLSX)
    @Operation(summary = "The same table of pledges as a workbook", description = PLEDGES)
    HttpResponse<byte[]> pledgesWorkbook(
            HttpRequest<?> request, Actor actor, @RequestBean PledgeStatisticsQuery query) {
        return workbook(request, told(actor, Subject.PLEDGES, query.toLoans()));
    }

    @Get("/loan-table")
    @Operation(summary = "Accepted loans by county, bank and quarter at once", description = TABLE)
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
                .of(tellStatistics.cells(actor, asked), language == Language.ZH ? "质押金额" : "Amount secured on rights");
        String name = "loan-table-" + asked.from() + "-" + asked.to() + ".xlsx";
        return HttpResponse.ok(bytes).header("Content-Disposition", "attachment; filename=\"" + name + "\"");
    }

    private StatisticsView told(Actor actor, Subject subject, LoanStatisticsQuery query) {
        return StatisticsView.of(tellStatistics.tell(actor, query.toAsked(subject, clock.today())));
    }

    private static HttpResponse<byte[]> workbook(HttpRequest<?> request, StatisticsView view) {
        String name = view.counted() + "-by-" + view.by() + "-" + view.from() + "-" + view.to() + ".xlsx";
        return HttpResponse.ok(StatisticsWorkbook.of(view, Language.of(request)))
                .header("Content-Disposition", "attachment; filename=\"" + name + "\"");
    }
}
