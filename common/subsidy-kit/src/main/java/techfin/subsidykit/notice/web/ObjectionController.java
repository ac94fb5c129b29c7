package techfin.subsidykit.notice.web;

import io.micronaut.context.annotation.Requires;
import io.micronaut.core.annotation.Introspected;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.Status;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.Explode;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import techfin.servicekit.actor.Actor;
import techfin.servicekit.etag.ETags;
import techfin.servicekit.etag.IfMatch;
import techfin.servicekit.idempotency.Idempotency;
import techfin.servicekit.paging.Count;
import techfin.servicekit.paging.Page;
import techfin.servicekit.paging.PageRequest;
import techfin.subsidykit.access.Offices;
import techfin.subsidykit.access.ServicePath;
import techfin.subsidykit.application.usecase.MoveCase;
import techfin.subsidykit.notice.Objection;
import techfin.subsidykit.notice.usecase.DecideObjection;
import techfin.subsidykit.notice.usecase.FindObjections;
import techfin.subsidykit.notice.usecase.ObjectionLine;
import techfin.subsidykit.notice.usecase.ObjectionView;
import techfin.subsidykit.notice.usecase.RaiseObjection;

/** Objections: brought in, read and decided by the office. */
@Requires(beans = Offices.class)
@Controller("/api/${techfin.service.path}/v1")
@Tag(name = "notice")
public class ObjectionController {
    private final RaiseObjection raise;
    private final DecideObjection decide;
    private final FindObjections find;
    private final Idempotency idempotency;
    private final ServicePath path;

    ObjectionController(
            RaiseObjection raise,
            DecideObjection decide,
            FindObjections find,
            Idempotency idempotency,
            ServicePath path) {
        this.raise = raise;
        this.decide = decide;
        this.find = find;
        this.idempotency = idempotency;
        this.path = path;
    }

    /** What comes of an objection, and why. */
    @Introspected
    @Schema(name = "ObjectionDecisionRequest")
    record DecisionRequest(
            DecideObjection.@NotNull Outcome decision,

            @NotNull @Valid ReasonRequest reason) {}

    /** A code such as {@code NO_EVIDENCE} and words. */
    @Introspected
    @Schema(name = "ObjectionDecisionReason")
    record ReasonRequest(
            @NotBlank @Size(max = 40) @Pattern(regexp = "[A-Z][A-Z0-9_]*")
            String code,

            @Size(max = 1000) @Nullable String text) {}

    @Post("/subsidy-applications/{id}/objections")
    @Operation(
            summary = "Brings in an objection that came on paper",
            description = "The office or the county; needs an Idempotency-Key. Blocks only this application.")
    @Status(HttpStatus.CREATED)
    HttpResponse<ObjectionView.Received> raise(
            HttpRequest<?> request, Actor actor, String id, @Body @Valid ObjectionRequest body) {
        return idempotency.once(actor, request, body, ObjectionView.Received.class, () -> {
            ObjectionView.Received received = raise.toApplication(actor, id, body.said());
            return HttpResponse.created(received, URI.create(path.of("/subsidy-objections/", received.id())));
        });
    }

    @Get("/subsidy-applications/{id}/objections")
    @Operation(summary = "Objections to an application, for the office")
    List<ObjectionView> of(Actor actor, String id) {
        return decide.of(actor, id);
    }

    @Get("/subsidy-objections")
    @Operation(summary = "Objections, newest first, of one round or of all", description = "For the office.")
    Page<ObjectionLine> list(
            Actor actor,
            @Parameter(explode = Explode.TRUE, required = false) PageRequest page,
            @QueryValue @Nullable String roundId,
            @QueryValue Objection.@Nullable State status) {
        return Page.of(find.page(actor, roundId, status, page), page, ObjectionLine::id);
    }

    @Get("/subsidy-objections/count")
    @Operation(summary = "How many objections the list has under the same filters", description = "For the office.")
    Count count(Actor actor, @QueryValue @Nullable String roundId, @QueryValue Objection.@Nullable State status) {
        return new Count(find.count(actor, roundId, status));
    }

    @Get("/subsidy-objections/{id}")
    @Operation(summary = "One objection, for the office")
    HttpResponse<ObjectionView> one(Actor actor, String id) {
        return answer(decide.one(actor, id));
    }

    @Post("/subsidy-objections/{id}/decisions")
    @Operation(
            summary = "Dismisses or upholds an objection",
            description =
                    "Role of the office's approver, not who brought it in; needs If-Match and an Idempotency-Key.")
    HttpResponse<ObjectionView> decide(
            HttpRequest<?> request, Actor actor, String id, @Body @Valid DecisionRequest body) {
        MoveCase.Reason reason =
                new MoveCase.Reason(body.reason().code(), body.reason().text());
        return idempotency.once(
                actor,
                request,
                body,
                ObjectionView.class,
                () -> answer(decide.decide(
                        actor,
                        id,
                        body.decision(),
                        reason,
                        now -> IfMatch.check(request, ETags.of(now.version()), List::of))));
    }

    private static HttpResponse<ObjectionView> answer(ObjectionView view) {
        return HttpResponse.ok(view).header("ETag", ETags.of(view.version()));
    }
}
