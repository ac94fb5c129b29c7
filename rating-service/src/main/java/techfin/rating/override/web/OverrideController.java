package techfin.rating.override.web;

import com.fasterxml.jackson.databind.JsonNode;
import io.micronaut.core.annotation.Introspected;
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
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import techfin.rating.override.GradeOverride;
import techfin.rating.override.usecase.DecideOverride;
import techfin.rating.override.usecase.FindOverrides;
import techfin.rating.override.usecase.OverrideView;
import techfin.rating.override.usecase.ProposeOverride;
import techfin.servicekit.actor.Actor;
import techfin.servicekit.audit.AuditEntry;
import techfin.servicekit.etag.ETags;
import techfin.servicekit.etag.IfMatch;
import techfin.servicekit.idempotency.Idempotency;
import techfin.servicekit.paging.Count;
import techfin.servicekit.paging.Page;
import techfin.servicekit.paging.PageRequest;

/** Grades that two persons of the bureau put beside those of the model, for a limited time. */
@Controller("/api/rating/v1/overrides")
@Tag(name = "overrides")
class OverrideController {
    private final ProposeOverride proposeOverride;
    private final DecideOverride decideOverride;
    private final FindOverrides findOverrides;
    private final Idempotency idempotency;

    OverrideController(
            ProposeOverride proposeOverride,
            DecideOverride decideOverride,
            FindOverrides findOverrides,
            Idempotency idempotency) {
        this.proposeOverride = proposeOverride;
        this.decideOverride = decideOverride;
        this.findOverrides = findOverrides;
        this.idempotency = idempotency;
    }

    @Post
    @Operation(
            summary = "Proposes another grade than the one of the model; it counts once another person approved it",
            description = "Role BUREAU_REVIEWER; needs an Idempotency-Key. One grade up at most, any number down, never"
                    + " under a veto or without a grade; at most 12 months and not longer than the assessment stands.")
    @Status(HttpStatus.CREATED)
    HttpResponse<OverrideView> propose(HttpRequest<?> request, Actor actor, @Body @Valid OverrideRequest body) {
        return idempotency.once(actor, request, body, OverrideView.class, () -> {
            GradeOverride override = proposeOverride.propose(actor, body.draft());
            return HttpResponse.created(
                            findOverrides.view(actor, override),
                            URI.create("/api/rating/v1/overrides/" + override.id()))
                    .header(HttpHeaders.ETAG, ETags.of(override.version()));
        });
    }

    @Get
    @Operation(
            summary = "Overrides inside the caller's scope, the latest proposed first",
            description =
                    "The bureau, the auditor, the enterprise's county and the enterprise itself, without names; 404"
                            + " for banks.")
    Page<OverrideView> list(
            Actor actor,
            @Parameter(explode = Explode.TRUE, required = false) PageRequest page,
            @RequestBean OverrideListQuery query) {
        return findOverrides.page(actor, query.toFilter(), page);
    }

    @Get("/count")
    @Operation(summary = "How many overrides the list has under the same filters")
    Count count(Actor actor, @RequestBean OverrideListQuery query) {
        return new Count(findOverrides.count(actor, query.toFilter()));
    }

    @Get("/{id}")
    @Operation(summary = "One override; 404 outside the caller's scope")
    HttpResponse<OverrideView> one(Actor actor, String id) {
        OverrideView view = findOverrides.one(actor, id);
        return HttpResponse.ok(view).header(HttpHeaders.ETAG, ETags.of(view.version()));
    }

    /** The second person's word on an override, or either person's to take it back. */
    @Introspected
    record OverrideDecisionRequest(
            @NotNull DecideOverride.Decision decision,

            @NotBlank @Size(max = 500) String reason) {}

    @Post("/{id}/decisions")
    @Operation(
            summary = "Approves or refuses an override, or takes it back",
            description =
                    "Role BUREAU_APPROVER, not whoever proposed it: 403 OWN_ENTRY; to withdraw also BUREAU_REVIEWER."
                            + " Needs If-Match with the ETag that was seen, and an Idempotency-Key.")
    HttpResponse<OverrideView> decide(
            HttpRequest<?> request, Actor actor, String id, @Body @Valid OverrideDecisionRequest body) {
        return idempotency.once(actor, request, body, OverrideView.class, () -> {
            GradeOverride decided =
                    decideOverride.decide(actor, id, body.decision(), body.reason(), now -> checkUnmoved(request, now));
            return HttpResponse.ok(findOverrides.view(actor, decided))
                    .header(HttpHeaders.ETAG, ETags.of(decided.version()));
        });
    }

    /**
     * Something that happened to an override.
     *
     * @param actor who did it
     * @param reason what it rested on
     */
    record OverrideEvent(
            String id,
            Instant at,
            String action,
            String actor,
            @Nullable JsonNode before,
            @Nullable JsonNode after,
            @Nullable String reason) {
        static OverrideEvent of(AuditEntry entry) {
            return new OverrideEvent(
                    entry.id(),
                    entry.at(),
                    entry.action(),
                    entry.actor(),
                    entry.before(),
                    entry.after(),
                    entry.reason());
        }
    }

    /** Events of one override. */
    record OverrideTimeline(List<OverrideEvent> items) {}

    @Get("/{id}/timeline")
    @Operation(summary = "What happened to an override, oldest first; for the bureau, the auditor and the county")
    OverrideTimeline timeline(Actor actor, String id) {
        return new OverrideTimeline(findOverrides.timeline(actor, id).stream()
                .map(OverrideEvent::of)
                .toList());
    }

    private void checkUnmoved(HttpRequest<?> request, GradeOverride now) {
        IfMatch.check(
                request,
                ETags.of(now.version()),
                () -> findOverrides.since(now, request.getHeaders().getAll(HttpHeaders.IF_MATCH)));
    }
}
