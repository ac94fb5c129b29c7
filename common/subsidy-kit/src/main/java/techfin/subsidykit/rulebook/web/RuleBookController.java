package techfin.subsidykit.rulebook.web;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import techfin.money.InForce;
import techfin.money.LprPublication;
import techfin.money.LprTable;
import techfin.servicekit.clock.BusinessClock;
import techfin.servicekit.problem.Language;
import techfin.servicekit.problem.Problem;
import techfin.subsidy.SchemeVersion;
import techfin.subsidykit.rulebook.usecase.QuoteSubsidy;
import techfin.subsidykit.rulebook.usecase.RuleBook;

/** Schemes, the rates that they use, and quotes: for any signed-in user. */
@Controller("/api/${techfin.service.path}/v1")
@Tag(name = "rule book")
public class RuleBookController {
    private final RuleBook book;
    private final QuoteSubsidy quoteSubsidy;
    private final LprTable lpr;
    private final BusinessClock clock;

    /** The doors to this book. */
    public RuleBookController(RuleBook book, QuoteSubsidy quoteSubsidy, LprTable lpr, BusinessClock clock) {
        this.book = book;
        this.quoteSubsidy = quoteSubsidy;
        this.lpr = lpr;
        this.clock = clock;
    }

    /** Every version of every scheme. */
    @Schema(name = "SchemeList")
    public record SchemeList(
            @Schema(description = "Scheme versions in the shape of the rule book")
            List<Map<String, @Nullable Object>> items) {}

    /**
     * The loan prime rate in force on a day.
     *
     * @param latestKnown true after the last publication on record: the rate is the latest known, no promise
     */
    @Schema(name = "ReferenceRate")
    public record ReferenceRate(
            LocalDate on,
            LocalDate publishedOn,
            String oneYearPercent,
            String overFiveYearsPercent,
            boolean latestKnown) {}

    /** Every version, each with its last day. */
    @Get("/schemes")
    @Operation(summary = "Every version of every scheme")
    public SchemeList schemes() {
        return new SchemeList(
                book.current().all().stream().map(SchemeVersion::toTree).toList());
    }

    /** The version that answers on a day. */
    @Get("/schemes/{code}")
    @Operation(summary = "The version of a scheme in force on a day, default today")
    public Map<String, @Nullable Object> scheme(String code, @QueryValue @Nullable LocalDate on) {
        return book.current()
                .inForce(code, on == null ? clock.today() : on)
                .orElseThrow(Problem::notFound)
                .toTree();
    }

    /** The rate that a loan drawn on a day is priced by. */
    @Get("/reference-rates/lpr")
    @Operation(summary = "The loan prime rate in force on a day, default today")
    public ReferenceRate lpr(@QueryValue @Nullable LocalDate on) {
        LocalDate day = on == null ? clock.today() : on;
        InForce<LprPublication> found = lpr.on(day)
                .orElseThrow(() -> Problem.of(422, "NO_RATE_IN_FORCE")
                        .with("wanted", day)
                        .with("knownUntil", lpr.lastPublishedOn()));
        return new ReferenceRate(
                day,
                found.since(),
                found.value().oneYear().toString(),
                found.value().overFiveYears().toString(),
                found.latestKnown());
    }

    /** What a scheme version gives for a loan; nothing is stored. */
    @Post("/subsidy-quotes")
    @Operation(
            summary = "What a scheme version gives for a loan, with its receipt",
            description = "No side effect; needs no Idempotency-Key.")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = QuoteBody.class)))
    public Map<String, @Nullable Object> quote(HttpRequest<?> request, @Body Map<String, @Nullable Object> body) {
        return quoteSubsidy.answer(body, Language.of(request) == Language.EN ? Locale.ENGLISH : Locale.CHINESE);
    }
}
