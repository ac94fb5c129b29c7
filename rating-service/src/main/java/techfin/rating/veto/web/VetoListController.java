package techfin.rating.veto.web;

import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.RequestBean;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.Explode;
import io.swagger.v3.oas.annotations.tags.Tag;
import techfin.rating.veto.usecase.FindVetoes;
import techfin.rating.veto.usecase.VetoView;
import techfin.servicekit.actor.Actor;
import techfin.servicekit.paging.Count;
import techfin.servicekit.paging.Page;
import techfin.servicekit.paging.PageRequest;

/** Vetoes of all enterprises: what waits for the second person, and what counts. */
@Controller("/api/rating/v1/vetoes")
@Tag(name = "vetoes")
class VetoListController {
    private final FindVetoes findVetoes;

    VetoListController(FindVetoes findVetoes) {
        this.findVetoes = findVetoes;
    }

    @Get
    @Operation(summary = "Vetoes inside the caller's scope, the latest entered first; 404 for banks")
    Page<VetoView> list(
            Actor actor,
            @Parameter(explode = Explode.TRUE, required = false) PageRequest page,
            @RequestBean VetoListQuery query) {
        return findVetoes.page(actor, query.toFilter(), page);
    }

    @Get("/count")
    @Operation(summary = "How many vetoes the list has under the same filters")
    Count count(Actor actor, @RequestBean VetoListQuery query) {
        return new Count(findVetoes.count(actor, query.toFilter()));
    }
}
