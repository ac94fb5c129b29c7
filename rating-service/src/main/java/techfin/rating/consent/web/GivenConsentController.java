package techfin.rating.consent.web;

import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.Explode;
import io.swagger.v3.oas.annotations.tags.Tag;
import techfin.rating.consent.usecase.ConsentView;
import techfin.rating.consent.usecase.FindConsents;
import techfin.servicekit.actor.Actor;
import techfin.servicekit.paging.Count;
import techfin.servicekit.paging.Page;
import techfin.servicekit.paging.PageRequest;

/** What a bank may see. */
@Controller("/api/rating/v1/consents")
@Tag(name = "consents")
class GivenConsentController {
    private final FindConsents findConsents;

    GivenConsentController(FindConsents findConsents) {
        this.findConsents = findConsents;
    }

    @Get("{?page*}")
    @Operation(
            summary = "Consents in force for the caller's bank, the newest first",
            description = "Role BANK_CLERK or BANK_CHECKER.")
    Page<ConsentView> list(Actor actor, @Parameter(explode = Explode.TRUE, required = false) PageRequest page) {
        return findConsents.givenTo(actor, page);
    }

    @Get("/count")
    @Operation(summary = "How many consents the list has")
    Count count(Actor actor) {
        return new Count(findConsents.countGivenTo(actor));
    }
}
