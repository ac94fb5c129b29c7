package techfin.rating.appeal.web;

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
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import techfin.rating.appeal.Appeal;
import techfin.rating.appeal.AppealDraft;
import techfin.rating.appeal.usecase.AppealView;
import techfin.rating.appeal.usecase.DecideAppeal;
import techfin.rating.appeal.usecase.FileAppeal;
import techfin.rating.appeal.usecase.FindAppeals;
import techfin.servicekit.actor.Actor;
import techfin.servicekit.audit.AuditEntry;
import techfin.servicekit.etag.ETags;
import techfin.servicekit.etag.IfMatch;
import techfin.servicekit.idempotency.Idempotency;
import techfin.servicekit.paging.Count;
import techfin.servicekit.paging.Page;
import techfin.servicekit.paging.PageRequest;

/** Appeals of enterprises against the judgement in their rating. */
@Controller("/api/rating/v1/appeals")
@Tag(name = "appeals")
class AppealController {
    private final FileAppeal fileAppeal;
    private final DecideAppeal decideAppeal;
    private final FindAppeals findAppeals;
    private final Idempotency idempotency;

    AppealController(
            FileAppeal fileAppeal, DecideAppeal decideAppeal, FindAppeals findAppeals, Idempotency idempotency) {
        this.fileAppeal = fileAppeal;
        this.decideAppeal = decideAppeal;
        this.findAppeals = findAppeals;
        this.idempotency = idempotency;
    }

    @Post
    @Operation(
            summary = "Appeals against the assessment that stands of the own enterprise",
            description =
                    "Role ENTERPRISE; needs an Idempotency-Key. Within 15 working days after the assessment was made:"
                            + " 409 APPEAL_TOO_LATE. A wrong datum is corrected by a declaration: 400 APPEAL_OF_DATA.")
    @Status(HttpStatus.CREATED)
    HttpResponse<AppealView> file(HttpRequest<?> request, Actor actor, @Body @Valid AppealRequest body) {
        return idempotency.once(actor, request, body, AppealView.class, () -> {
            Appeal appeal = fileAppeal.file(actor, body.assessmentId(), body.draft());
            return HttpResponse.created(
                            findAppeals.view(actor, appeal), URI.create("/api/rating/v1/appeals/" + appeal.id()))
                    .header(HttpHeaders.ETAG, ETags.of(appeal.version()));
        });
    }

    @Get
    @Operation(
            summary = "Appeals inside the caller's scope, the latest filed first",
            description =
                    "The bureau, the auditor, the enterprise's county and the enterprise itself, without names; 404"
                            + " for banks.")
    Page<AppealView> list(
            Actor actor,
            @Parameter(explode = Explode.TRUE, required = false) PageRequest page,
            @RequestBean AppealListQuery query) {
        return findAppeals.page(actor, query.asked(), page);
    }

    @Get("/count")
    @Operation(summary = "How many appeals the list has under the same filters")
    Count count(Actor actor, @RequestBean AppealListQuery query) {
        return new Count(findAppeals.count(actor, query.asked()));
    }

    @Get("/{id}")
    @Operation(summary = "One appeal; 404 outside the caller's scope")
    HttpResponse<AppealView> one(Actor actor, String id) {
        AppealView view = findAppeals.one(actor, id);
        return HttpResponse.ok(view).header(HttpHeaders.ETAG, ETags.of(view.version()));
    }

    /**
     * What is done with an appeal.
     *
     * @param reason needed to uphold or to dismiss
     */
    @Introspected
    record AppealDecisionRequest(
            @NotNull DecideAppeal.Decision decision,

            @Size(min = 1, max = AppealDraft.REASON_LENGTH) @Nullable
            String reason) {}

    @Post("/{id}/decisions")
    @Operation(
            summary = "Takes an appeal, upholds or dismisses it, or takes it back",
            description =
                    "Role BUREAU_REVIEWER to take it, not whoever made the assessment or looked at the declaration:"
                            + " 403 APPEAL_OWN_WORK; who took it decides. Role ENTERPRISE to withdraw. An upheld appeal calls for"
                            + " another assessment. Needs If-Match with the ETag that was seen, and an Idempotency-Key.")
    HttpResponse<AppealView> decide(
            HttpRequest<?> request, Actor actor, String id, @Body @Valid AppealDecisionRequest body) {
        return idempotency.once(actor, request, body, AppealView.class, () -> {
            Appeal appeal =
                    decideAppeal.decide(actor, id, body.decision(), body.reason(), now -> checkUnmoved(request, now));
            return HttpResponse.ok(findAppeals.view(actor, appeal))
                    .header(HttpHeaders.ETAG, ETags.of(appeal.version()));
        });
    }

    /**
     * Something that happened to an appeal.
     *
     * @param actor who did it
     * @param reason what it rested on
     */
    record AppealEvent(
            String id,
            Instant at,
            String action,
            String actor,
            @Nullable JsonNode before,
            @Nullable JsonNode after,
            @Nullable String reason) {
        static AppealEvent of(AuditEntry entry) {
            return new AppealEvent(
                    entry.id(),
                    entry.at(),
                    entry.action(),
                    entry.actor(),
                    entry.before(),
                    entry.after(),
                    entry.reason());
        }
    }

    /** Events of one appeal. */
    record AppealTimeline(List<AppealEvent> items) {}

    @Get("/{id}/timeline")
    @Operation(summary = "What happened to an appeal, oldest first; for the bureau, the auditor and the county")
    AppealTimeline timeline(Actor actor, String id) {
        return new AppealTimeline(
                findAppeals.timeline(actor, id).stream().map(AppealEvent::of).toList());
    }

    private void checkUnmoved(HttpRequest<?> request, Appeal now) {
        IfMatch.check(
                request,
                ETags.of(now.version()),
                () -> findAppeals.since(now, request.getHeaders().getAll(HttpHeaders.IF_MATCH)));
    }
}
