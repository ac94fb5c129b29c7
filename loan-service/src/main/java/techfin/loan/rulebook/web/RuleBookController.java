package techfin.loan.rulebook.web;

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
import techfin.loan.rulebook.usecase.QuoteSubsidy;
import techfin.money.InForce;
import techfin.money.LprPublication;
import techfin.money.LprTable;
import techfin.servicekit.clock.BusinessClock;
import techfin.servicekit.problem.Language;
import techfin.servicekit.problem.Problem;
import techfin.subsidy.SchemeVersion;
import techfin.subsidy.Schemes;

/** Schemes, the rates that they use, and quotes: for any signed-in user. */
@Controller("/api/loan/v1")
@Tag(name = "rule book")
class RuleBookController {
    private final Schemes schemes;
    private final QuoteSubsidy quoteSubsidy;
    private final LprTable lpr;
    private final BusinessClock clock;

    RuleBookController(Schemes schemes, QuoteSubsidy quoteSubsidy, LprTable lpr, BusinessClock clock) {
        this.schemes = schemes;
        this.quoteSubsidy = quoteSubsidy;
        this.lpr = lpr;
        this.clock = clock;
    }

    /** Every version of every scheme. */
    @Schema(name = "SchemeList")
    record SchemeList(
            @Schema(description = "Scheme versions in the shape of the rule book")
            List<Map<String, @Nullable Object>> items) {}

    /**
     * The loan prime rate in force on a day.
     *
     * @param latestKnown true after the last publication on record: the rate is the latest known, no promise
     */
    @Schema(name = "ReferenceRate")
    record ReferenceRate(
            LocalDate on,
            LocalDate publishedOn,
            String oneYearPercent,
            String overFiveYearsPercent,
            boolean latestKnown) {}

    @Get("/schemes")
    @Operation(summary = "Every version of every scheme")
    SchemeList schemes() {
        return new SchemeList(schemes.all().stream().map(SchemeVersion::toTree).toList());
    }

    @Get("/schemes/{code}")
    @Operation(summary = "The version of a scheme in force on a day, default today")
    Map<String, @Nullable Object> scheme(String code, @QueryValue @Nullable LocalDate on) {
        return schemes.inForce(code, on == null ? clock.today() : on)
                .orElseThrow(Problem::notFound)
                .toTree();
    }

    @Get("/reference-rates/lpr")
    @Operation(summary = "The loan prime rate in force on a day, default today")
    ReferenceRate lpr(@QueryValue @Nullable LocalDate on) {
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

    @Post("/subsidy-quotes")
    @Operation(
            summary = "What a scheme version gives for a loan, with its receipt",
            description = "No side effect; needs no Idempotency-Key.")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = QuoteBody.class)))
    Map<String, @Nullable Object> quote(HttpRequest<?> request, @Body Map<String, @Nullable Object> body) {
        return quoteSubsidy.answer(body, Language.of(request) == Language.EN ? Locale.ENGLISH : Locale.CHINESE);
    }
}
