package techfin.subsidykit.decision.web;

import io.micronaut.context.annotation.Requires;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import techfin.servicekit.actor.Actor;
import techfin.servicekit.etag.IfMatch;
import techfin.servicekit.idempotency.Idempotency;
import techfin.subsidykit.access.Offices;
import techfin.subsidykit.application.usecase.ApplicationView;
import techfin.subsidykit.application.usecase.FindApplications;
import techfin.subsidykit.application.usecase.FoundCase;
import techfin.subsidykit.application.usecase.MoveCase;
import techfin.subsidykit.application.usecase.SeenCase;
import techfin.subsidykit.application.usecase.ShowApplication;
import techfin.subsidykit.decision.CaseDecision;
import techfin.subsidykit.decision.usecase.ApproveCase;
import techfin.subsidykit.decision.usecase.ReviewCase;

/** Decisions on one application. */
@Requires(beans = Offices.class)
@Controller("/api/${techfin.service.path}/v1/subsidy-applications/{id}/decisions")
@Tag(name = "subsidy")
public class DecisionController {
    private final ReviewCase review;
    private final ApproveCase approve;
    private final FindApplications find;
    private final ShowApplication show;
    private final SeenCase seen;
    private final Idempotency idempotency;

    DecisionController(
            ReviewCase review,
            ApproveCase approve,
            FindApplications find,
            ShowApplication show,
            SeenCase seen,
            Idempotency idempotency) {
        this.review = review;
        this.approve = approve;
        this.find = find;
        this.show = show;
        this.seen = seen;
        this.idempotency = idempotency;
    }

    @Post
    @Operation(
            summary = "Takes the next step: SUBMIT, WITHDRAW, CONFIRM, REVIEW, RETURN, REJECT or APPROVE",
            description =
                    "nextSteps of the application says which are possible and who may take them. Needs If-Match with"
                            + " the ETag that was read and an Idempotency-Key. An approval cites the preview and is checked"
                            + " against other subsidies in both services.")
    HttpResponse<ApplicationView> decide(
            HttpRequest<?> request, Actor actor, String id, @Body @Valid DecisionRequest body) {
        if (body.decision() != CaseDecision.APPROVE) {
            return idempotency.once(actor, request, body, ApplicationView.class, () -> {
                review.decide(actor, id, body.ruling(), now -> checkUnmoved(request, actor, now));
                return answer(actor, id);
            });
        }
        MoveCase.Reason reason = body.reason() == null
                ? null
                : new MoveCase.Reason(body.reason().code(), body.reason().text());
        String authorization =
                request.getHeaders().getFirst(HttpHeaders.AUTHORIZATION).orElse("");
        return idempotency.once(
                actor, request, body, ApplicationView.class, () -> approve.clear(actor, id, authorization), cleared -> {
                    approve.approve(actor, id, reason, cleared, now -> checkUnmoved(request, actor, now));
                    return answer(actor, id);
                });
    }

    private HttpResponse<ApplicationView> answer(Actor actor, String id) {
        FoundCase found = find.one(actor, id);
        return HttpResponse.ok(show.whole(found, actor)).header("ETag", show.entityTag(found, actor));
    }

    private void checkUnmoved(HttpRequest<?> request, Actor actor, FoundCase now) {
        String cited = request.getHeaders().get(HttpHeaders.IF_MATCH);
        IfMatch.check(request, show.entityTag(now, actor), () -> seen.sinceCited(cited, now));
    }
}
