package techfin.rating.rating.web;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.List;
import techfin.rating.enterprise.usecase.FindEnterprises;
import techfin.rating.rating.usecase.RatingView;
import techfin.rating.rating.usecase.ShowRating;
import techfin.rating.rating.usecase.TryChanges;
import techfin.servicekit.actor.Actor;
import techfin.servicekit.problem.Language;
import techfin.servicekit.transaction.UnitOfWork;

/** What an enterprise is rated, why, and what would change it. */
@Controller("/api/rating/v1/enterprises/{uscc}")
@Tag(name = "ratings")
class RatingController {
    private final ShowRating show;
    private final TryChanges tryChanges;
    private final UnitOfWork work;

    RatingController(ShowRating show, TryChanges tryChanges, UnitOfWork work) {
        this.show = show;
        this.tryChanges = tryChanges;
        this.work = work;
    }

    @Get("/rating")
    @Operation(
            summary = "The rating that stands, with its reasons; 404 outside the caller's scope",
            description =
                    "A bank sees as much as the enterprise's consent in force lets it, and the look is written down.")
    RatingView rating(HttpRequest<?> request, Actor actor, String uscc) {
        return work.run(() -> show.of(actor, FindEnterprises.code(uscc), Language.of(request)));
    }

    /** Ratings of one enterprise. */
    record Ratings(List<ShowRating.PastRating> items) {}

    @Get("/ratings")
    @Operation(summary = "All ratings, the latest first, with marks where the indicator system changed")
    Ratings ratings(Actor actor, String uscc) {
        return work.run(() -> new Ratings(show.history(actor, FindEnterprises.code(uscc))));
    }

    @Post("/what-if")
    @Operation(
            summary = "What the rating would be with other values; keeps nothing",
            description = "For the enterprise itself and the offices. What is left out stays as it is.")
    TryChanges.Tried whatIf(HttpRequest<?> request, Actor actor, String uscc, @Body @Valid WhatIfRequest body) {
        return tryChanges.on(actor, FindEnterprises.code(uscc), body.change(), Language.of(request));
    }
}
