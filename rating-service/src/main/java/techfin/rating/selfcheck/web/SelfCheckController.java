package techfin.rating.selfcheck.web;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import techfin.rating.enterprise.usecase.FindEnterprises;
import techfin.rating.selfcheck.usecase.CheckEnterprise;
import techfin.servicekit.actor.Actor;

/** What the official rules say of an enterprise by what is on record of it: for itself and the offices. */
@Controller("/api/rating/v1/enterprises/{uscc}/self-checks")
@Tag(name = "self-checks")
class SelfCheckController {
    private static final String HOW =
            "No side effect; needs no Idempotency-Key. The last verified declaration, the register and the library of"
                    + " qualifications answer; the body states what they do not know, or what shall count in place of it."
                    + " What nobody states is told as missing.";

    private final CheckEnterprise check;

    SelfCheckController(CheckEnterprise check) {
        this.check = check;
    }

    /** An answer by 115号, and what was on record for it. */
    @Introspected
    @Schema(name = "TechSmeSelfCheck")
    record TechSme(KnownView known, TechSmeView answer) {}

    /** An answer by 195号, and what was on record for it. */
    @Introspected
    @Schema(name = "HighTechSelfCheck")
    record HighTech(KnownView known, HighTechView answer) {}

    /** An answer by 63号, annex 1, and what was on record for it. */
    @Introspected
    @Schema(name = "InnovativeSmeSelfCheck")
    record InnovativeSme(KnownView known, InnovativeSmeView answer) {}

    /** An answer by 63号, annex 2, or by the rule of 2026, and what was on record for it. */
    @Introspected
    @Schema(name = "SpecialisedSmeSelfCheck")
    record SpecialisedSme(KnownView known, SpecialisedSmeView answer) {}

    @Post("/tech-sme")
    @Operation(summary = "Whether an enterprise is a tech SME (国科发政〔2017〕115号)", description = HOW)
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = TechSmeRestBody.class)))
    TechSme techSme(HttpRequest<?> request, Actor actor, String uscc, @Body Map<String, @Nullable Object> body) {
        var checked = check.techSme(actor, FindEnterprises.code(uscc), body);
        return new TechSme(KnownView.of(checked.known()), TechSmeView.of(checked.result(), CheckWords.in(request)));
    }

    @Post("/high-tech")
    @Operation(
            summary = "What can be said of an enterprise as a high-tech one before experts judge (国科发火〔2016〕195号)",
            description = HOW)
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = HighTechBody.class)))
    HighTech highTech(HttpRequest<?> request, Actor actor, String uscc, @Body Map<String, @Nullable Object> body) {
        var checked = check.highTech(actor, FindEnterprises.code(uscc), body);
        return new HighTech(KnownView.of(checked.known()), HighTechView.of(checked.result(), CheckWords.in(request)));
    }

    @Post("/innovative-sme")
    @Operation(summary = "Whether an enterprise is an innovative SME (工信部企业〔2022〕63号)", description = HOW)
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = InnovativeSmeRestBody.class)))
    InnovativeSme innovativeSme(
            HttpRequest<?> request, Actor actor, String uscc, @Body Map<String, @Nullable Object> body) {
        var checked = check.innovativeSme(actor, FindEnterprises.code(uscc), body);
        return new InnovativeSme(
                KnownView.of(checked.known()), InnovativeSmeView.of(checked.result(), CheckWords.in(request)));
    }

    @Post("/specialised-sme")
    @Operation(
            summary = "Whether an enterprise is a specialised SME or a little giant (工信部企业〔2022〕63号, 〔2026〕2号)",
            description = HOW)
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = SpecialisedSmeBody.class)))
    SpecialisedSme specialisedSme(
            HttpRequest<?> request, Actor actor, String uscc, @Body Map<String, @Nullable Object> body) {
        var checked = check.specialisedSme(actor, FindEnterprises.code(uscc), body);
        return new SpecialisedSme(
                KnownView.of(checked.known()), SpecialisedSmeView.of(checked.result(), CheckWords.in(request)));
    }
}
