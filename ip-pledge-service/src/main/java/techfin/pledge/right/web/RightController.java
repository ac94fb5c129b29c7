package techfin.pledge.right.web;

import com.fasterxml.jackson.databind.JsonNode;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.RequestBean;
import io.micronaut.http.annotation.Status;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.Explode;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import techfin.pledge.right.IpRight;
import techfin.pledge.right.usecase.CorrectRight;
import techfin.pledge.right.usecase.FindRights;
import techfin.pledge.right.usecase.RecordRight;
import techfin.pledge.right.usecase.ReportStatus;
import techfin.pledge.right.usecase.RightView;
import techfin.pledge.right.usecase.RightViews;
import techfin.pledge.right.usecase.StatusView;
import techfin.servicekit.actor.Actor;
import techfin.servicekit.audit.AuditEntry;
import techfin.servicekit.etag.ETags;
import techfin.servicekit.etag.IfMatch;
import techfin.servicekit.idempotency.Idempotency;
import techfin.servicekit.paging.Count;
import techfin.servicekit.paging.Page;
import techfin.servicekit.paging.PageRequest;

/** Rights: stated by banks and the IP office, one record for each, seen by whom they concern. */
@Controller("/api/ip-pledge/v1/rights")
@Tag(name = "rights")
class RightController {
    private final RecordRight recordRight;
    private final CorrectRight correctRight;
    private final ReportStatus reportStatus;
    private final FindRights findRights;
    private final RightViews views;
    private final Idempotency idempotency;

    RightController(
            RecordRight recordRight,
            CorrectRight correctRight,
            ReportStatus reportStatus,
            FindRights findRights,
            RightViews views,
            Idempotency idempotency) {
        this.recordRight = recordRight;
        this.correctRight = correctRight;
        this.reportStatus = reportStatus;
        this.findRights = findRights;
        this.views = views;
        this.idempotency = idempotency;
    }

    @Post
    @Operation(
            summary = "States a right",
            description =
                    "Role BANK_CLERK or IP_OFFICE_REVIEWER; needs an Idempotency-Key. A right that another bank stated"
                            + " with the same facts answers 200 with the one on record; with other facts 409 RIGHT_DIFFERS.")
    @Status(HttpStatus.CREATED)
    HttpResponse<RightView> record(HttpRequest<?> request, Actor actor, @Body @Valid RightRequest body) {
        return idempotency.once(actor, request, body, RightView.class, () -> {
            RecordRight.Recorded recorded =
                    recordRight.record(actor, body.draft(), body.standing().draft());
            IpRight right = recorded.right();
            URI place = URI.create("/api/ip-pledge/v1/rights/" + right.id());
            RightView view = views.of(actor, right);
            return (recorded.isNew()
                            ? HttpResponse.created(view, place)
                            : HttpResponse.ok(view).header("Location", place.toString()))
                    .header("ETag", ETags.of(right.version()));
        });
    }

    @Get
    @Operation(
            summary = "Rights inside the caller's scope, newest first",
            description = "With feeDueBefore or expiresBefore the list is ordered by that day, earliest first.")
    Page<RightView> list(
            Actor actor,
            @Parameter(explode = Explode.TRUE, required = false) PageRequest page,
            @RequestBean RightListQuery query) {
        Page<IpRight> rights = findRights.page(actor, query.toFilter(), page);
        return new Page<>(views.of(actor, rights.items()), rights.nextCursor());
    }

    @Get("/count")
    @Operation(summary = "How many rights the list has under the same filters")
    Count count(Actor actor, @RequestBean RightListQuery query) {
        return new Count(findRights.count(actor, query.toFilter()));
    }

    @Get("/{id}")
    @Operation(summary = "One right; 404 outside the caller's scope")
    HttpResponse<RightView> one(Actor actor, String id) {
        return answer(actor, findRights.one(actor, id));
    }

    @Post("/{id}/corrections")
    @Operation(
            summary = "Corrects the facts of a right",
            description =
                    "Role IP_OFFICE_REVIEWER; BANK_CLERK while the right is the bank's statement alone and was never"
                            + " pledged. Needs If-Match with the ETag that was seen, and an Idempotency-Key.")
    HttpResponse<RightView> correct(
            HttpRequest<?> request, Actor actor, String id, @Body @Valid RightFactsRequest body) {
        return idempotency.once(
                actor,
                request,
                body,
                RightView.class,
                () -> answer(actor, correctRight.correct(actor, id, body.draft(), now -> checkUnmoved(request, now))));
    }

    @Post("/{id}/statuses")
    @Operation(
            summary = "Reports what became of a right: legal status, impediments, yearly fee",
            description = "Role BANK_CLERK or IP_OFFICE_REVIEWER. Needs If-Match with the ETag that was seen, and an"
                    + " Idempotency-Key. The entry of the latest day stands.")
    HttpResponse<RightView> report(HttpRequest<?> request, Actor actor, String id, @Body @Valid StatusRequest body) {
        return idempotency.once(
                actor,
                request,
                body,
                RightView.class,
                () -> answer(actor, reportStatus.report(actor, id, body.draft(), now -> checkUnmoved(request, now))));
    }

    /** Entries of one right. */
    record Statuses(List<StatusView> items) {}

    @Get("/{id}/statuses")
    @Operation(summary = "What was found out about a right, the latest day first")
    Statuses statuses(Actor actor, String id) {
        return new Statuses(findRights.history(actor, id));
    }

    /**
     * Something that happened to a right.
     *
     * @param actor who did it, for the offices of the city
     * @param reason where it was looked up, for the offices of the city
     */
    record RightEvent(
            String id,
            Instant at,
            String action,
            @Nullable String actor,
            @Nullable String role,
            @Nullable JsonNode before,
            @Nullable JsonNode after,
            @Nullable String reason) {
        static RightEvent of(AuditEntry entry, boolean named) {
            return new RightEvent(
                    entry.id(),
                    entry.at(),
                    entry.action(),
                    named ? entry.actor() : null,
                    named ? entry.role() : null,
                    entry.before(),
                    entry.after(),
                    named ? entry.reason() : null);
        }
    }

    /** Events of one right. */
    record RightTimeline(List<RightEvent> items) {}

    @Get("/{id}/timeline")
    @Operation(summary = "What happened to a right, oldest first; who did it, for the offices of the city")
    RightTimeline timeline(Actor actor, String id) {
        FindRights.Timeline timeline = findRights.timeline(actor, id);
        return new RightTimeline(timeline.entries().stream()
                .map(entry -> RightEvent.of(entry, timeline.namesShown()))
                .toList());
    }

    private void checkUnmoved(HttpRequest<?> request, IpRight now) {
        IfMatch.check(
                request,
                ETags.of(now.version()),
                () -> findRights.since(now, request.getHeaders().getAll(HttpHeaders.IF_MATCH)));
    }

    private HttpResponse<RightView> answer(Actor actor, IpRight right) {
        return HttpResponse.ok(views.of(actor, right)).header("ETag", ETags.of(right.version()));
    }
}
