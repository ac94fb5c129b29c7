package techfin.rating.review.web;

import com.fasterxml.jackson.databind.JsonNode;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.RequestBean;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.Explode;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import techfin.rating.review.ReviewTrigger;
import techfin.rating.review.usecase.FindTriggers;
import techfin.rating.review.usecase.TriggerView;
import techfin.servicekit.actor.Actor;
import techfin.servicekit.audit.AuditEntry;
import techfin.servicekit.etag.ETags;
import techfin.servicekit.paging.Count;
import techfin.servicekit.paging.Page;
import techfin.servicekit.paging.PageRequest;

/** Which ratings are due for another look. */
@Controller("/api/rating/v1/review-triggers")
@Tag(name = "review triggers")
class TriggerController {
    private final FindTriggers findTriggers;

    TriggerController(FindTriggers findTriggers) {
        this.findTriggers = findTriggers;
    }

    @Get
    @Operation(
            summary = "Triggers inside the caller's scope, newest first",
            description =
                    "New data, a lapsed qualification, a changed veto, the end of validity or an upheld appeal call"
                            + " for another look; the next assessment closes the call. The bureau, the auditor, the county and the"
                            + " enterprise; 404 for banks.")
    Page<TriggerView> list(
            Actor actor,
            @Parameter(explode = Explode.TRUE, required = false) PageRequest page,
            @RequestBean TriggerListQuery query) {
        return findTriggers.page(actor, query.toFilter(), page).map(TriggerView::of);
    }

    @Get("/count")
    @Operation(summary = "How many triggers the list has under the same filters")
    Count count(Actor actor, @RequestBean TriggerListQuery query) {
        return new Count(findTriggers.count(actor, query.toFilter()));
    }

    @Get("/{id}")
    @Operation(summary = "One trigger; 404 outside the caller's scope")
    HttpResponse<TriggerView> one(Actor actor, String id) {
        ReviewTrigger trigger = findTriggers.one(actor, id);
        return HttpResponse.ok(TriggerView.of(trigger)).header(HttpHeaders.ETAG, ETags.of(trigger.version()));
    }

    /**
     * Something that happened to a trigger.
     *
     * @param actor who did it, or {@code system} with the job's name
     */
    record TriggerEvent(
            String id,
            Instant at,
            String action,
            String actor,
            @Nullable JsonNode after,
            @Nullable String reason) {
        static TriggerEvent of(AuditEntry entry) {
            return new TriggerEvent(
                    entry.id(), entry.at(), entry.action(), entry.actor(), entry.after(), entry.reason());
        }
    }

    /** Events of one trigger. */
    record TriggerTimeline(List<TriggerEvent> items) {}

    @Get("/{id}/timeline")
    @Operation(summary = "What happened to a trigger, oldest first; for the bureau, the auditor and the county")
    TriggerTimeline timeline(Actor actor, String id) {
        return new TriggerTimeline(
                findTriggers.timeline(actor, id).stream().map(TriggerEvent::of).toList());
    }
}
