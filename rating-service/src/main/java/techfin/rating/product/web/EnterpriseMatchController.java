package techfin.rating.product.web;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.RequestBean;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import techfin.rating.enterprise.usecase.FindEnterprises;
import techfin.rating.product.usecase.MatchEnterprise;
import techfin.servicekit.actor.Actor;
import techfin.servicekit.transaction.UnitOfWork;

/** What an enterprise on record can have. */
@Controller("/api/rating/v1/enterprises/{uscc}")
@Tag(name = "products")
class EnterpriseMatchController {
    private final MatchEnterprise match;
    private final UnitOfWork work;

    EnterpriseMatchController(MatchEnterprise match, UnitOfWork work) {
        this.match = match;
        this.work = work;
    }

    @Get("/matches")
    @Operation(
            summary = "What an enterprise can have by what is on record of it, and why not the rest",
            description =
                    "404 outside the caller's scope. A bank needs a consent in force with scope FULL, and the look is"
                            + " written down.")
    EnterpriseMatchesView matches(HttpRequest<?> request, Actor actor, String uscc, @RequestBean MatchQuery query) {
        return work.run(() -> EnterpriseMatchesView.of(
                match.of(actor, FindEnterprises.code(uscc), query.wish()), ProductWords.in(request)));
    }
}
