package techfin.rating.review.web;

import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.Explode;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.time.LocalDate;
import techfin.rating.review.ReviewRun;
import techfin.rating.review.usecase.FindTriggers;
import techfin.servicekit.actor.Actor;
import techfin.servicekit.paging.Count;
import techfin.servicekit.paging.Page;
import techfin.servicekit.paging.PageRequest;

/** Runs of the watch over ratings, one for a day. */
@Controller("/api/rating/v1/review-runs")
@Tag(name = "review triggers")
class ReviewRunController {
    private static final String WHO = "Roles BUREAU_REVIEWER, BUREAU_APPROVER and AUDITOR.";
    private final FindTriggers findTriggers;

    ReviewRunController(FindTriggers findTriggers) {
        this.findTriggers = findTriggers;
    }

    /**
     * A run.
     *
     * @param ratings enterprises with data that it looked at
     * @param opened triggers that it opened
     * @param closed triggers whose cause was gone
     */
    @Schema(name = "ReviewRun")
    record ReviewRunView(String id, LocalDate runFor, Instant runAt, int ratings, int opened, int closed) {
        static ReviewRunView of(ReviewRun run) {
            return new ReviewRunView(run.id(), run.runFor(), run.runAt(), run.ratings(), run.opened(), run.closed());
        }
    }

    @Get
    @Operation(summary = "Runs, newest first", description = WHO)
    Page<ReviewRunView> list(Actor actor, @Parameter(explode = Explode.TRUE, required = false) PageRequest page) {
        return findTriggers.runs(actor, page).map(ReviewRunView::of);
    }

    @Get("/count")
    @Operation(summary = "How many runs there are", description = WHO)
    Count count(Actor actor) {
        return new Count(findTriggers.countRuns(actor));
    }
}
