package techfin.rating.selfcheck.web;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import techfin.rating.figure.usecase.WrongFields;
import techfin.rating.selfcheck.HighTechCheck;
import techfin.rating.selfcheck.HighTechFacts;
import techfin.rating.selfcheck.InnovativeSmeCheck;
import techfin.rating.selfcheck.InnovativeSmeFacts;
import techfin.rating.selfcheck.OfficialRules;
import techfin.rating.selfcheck.SpecialisedSmeCheck;
import techfin.rating.selfcheck.SpecialisedSmeFacts;
import techfin.rating.selfcheck.TechSmeCheck;
import techfin.rating.selfcheck.TechSmeFacts;
import techfin.servicekit.clock.BusinessClock;

/** What the official rules say of figures that anybody types in: for any signed-in user, nothing is stored. */
@Controller("/api/${techfin.service.path}/v1")
@Tag(name = "self-checks")
public class TrialSelfCheckController {
    private static final String NO_KEY = "No side effect; needs no Idempotency-Key.";

    private final BusinessClock clock;

    /** The doors to the rules. */
    public TrialSelfCheckController(BusinessClock clock) {
        this.clock = clock;
    }

    /** The official rule sets. */
    @Schema(name = "OfficialRuleList")
    public record RuleList(List<RuleView> items) {}

    /** Every rule set with its document and its days. */
    @Get("/official-rules")
    @Operation(summary = "The official rule sets with their documents and days")
    public RuleList rules(HttpRequest<?> request) {
        CheckWords words = CheckWords.in(request);
        return new RuleList(OfficialRules.all().stream()
                .map(rule -> RuleView.of(rule, words))
                .toList());
    }

    /** Tech SMEs, 115号. */
    @Post("/trial-self-checks/tech-sme")
    @Operation(summary = "Whether an enterprise is a tech SME (国科发政〔2017〕115号)", description = NO_KEY)
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = TechSmeBody.class)))
    public TechSmeView techSme(HttpRequest<?> request, @Body Map<String, @Nullable Object> body) {
        TechSmeFacts facts = WrongFields.refused(TechSmeFacts.fromTree(body, clock.today()));
        return TechSmeView.of(TechSmeCheck.of(facts), CheckWords.in(request));
    }

    /** High-tech enterprises, 32号 and 195号. */
    @Post("/trial-self-checks/high-tech")
    @Operation(
            summary = "What can be said of a high-tech enterprise before experts judge (国科发火〔2016〕195号)",
            description = NO_KEY)
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = HighTechBody.class)))
    public HighTechView highTech(HttpRequest<?> request, @Body Map<String, @Nullable Object> body) {
        HighTechFacts facts = WrongFields.refused(HighTechFacts.fromTree(body, clock.today()));
        return HighTechView.of(HighTechCheck.of(facts), CheckWords.in(request));
    }

    /** Innovative SMEs, 63号 annex 1. */
    @Post("/trial-self-checks/innovative-sme")
    @Operation(summary = "Whether an enterprise is an innovative SME (工信部企业〔2022〕63号)", description = NO_KEY)
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = InnovativeSmeBody.class)))
    public InnovativeSmeView innovativeSme(HttpRequest<?> request, @Body Map<String, @Nullable Object> body) {
        InnovativeSmeFacts facts = WrongFields.refused(InnovativeSmeFacts.fromTree(body, clock.today()));
        return InnovativeSmeView.of(InnovativeSmeCheck.of(facts), CheckWords.in(request));
    }

    /** Specialised SMEs, 63号 annex 2, and from 2026-04-01 the rule of 2026. */
    @Post("/trial-self-checks/specialised-sme")
    @Operation(
            summary = "Whether an enterprise is a specialised SME or a little giant (工信部企业〔2022〕63号, 〔2026〕2号)",
            description = NO_KEY)
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = SpecialisedSmeBody.class)))
    public SpecialisedSmeView specialisedSme(HttpRequest<?> request, @Body Map<String, @Nullable Object> body) {
        SpecialisedSmeFacts facts = WrongFields.refused(SpecialisedSmeFacts.fromTree(body, clock.today()));
        return SpecialisedSmeView.of(SpecialisedSmeCheck.of(facts), CheckWords.in(request));
    }
}
