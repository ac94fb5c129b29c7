package techfin.rating.veto.web;

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
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.Status;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import techfin.rating.enterprise.usecase.FindEnterprises;
import techfin.rating.veto.Veto;
import techfin.rating.veto.usecase.DecideVeto;
import techfin.rating.veto.usecase.EnterVeto;
import techfin.rating.veto.usecase.FindVetoes;
import techfin.rating.veto.usecase.LiftVeto;
import techfin.rating.veto.usecase.VetoView;
import techfin.servicekit.actor.Actor;
import techfin.servicekit.audit.AuditEntry;
import techfin.servicekit.etag.ETags;
import techfin.servicekit.etag.IfMatch;
import techfin.servicekit.idempotency.Idempotency;

/** Events that leave an enterprise no grade but the lowest: entered, confirmed and lifted by two persons of the bureau. */
@Controller("/api/rating/v1/enterprises/{uscc}/vetoes")
@Tag(name = "vetoes")
class VetoController {
    private static final String NEEDS = " Needs If-Match with the ETag that was seen, and an Idempotency-Key.";

    private final EnterVeto enterVeto;
    private final DecideVeto decideVeto;
    private final LiftVeto liftVeto;
    private final FindVetoes findVetoes;
    private final Idempotency idempotency;

    VetoController(
            EnterVeto enterVeto,
            DecideVeto decideVeto,
            LiftVeto liftVeto,
            FindVetoes findVetoes,
            Idempotency idempotency) {
        this.enterVeto = enterVeto;
        this.decideVeto = decideVeto;
        this.liftVeto = liftVeto;
        this.findVetoes = findVetoes;
        this.idempotency = idempotency;
    }

    /** Vetoes of one enterprise. */
    record Vetoes(List<VetoView> items) {}

    @Get
    @Operation(
            summary = "The vetoes of an enterprise, the latest entered first",
            description = "With the parameter on those that count on that day; without it all, with their standing of"
                    + " today. The bureau, the auditor, the enterprise's county and the enterprise itself, without names;"
                    + " 404 for banks.")
    Vetoes list(
            Actor actor,
            String uscc,
            @QueryValue @Nullable @Parameter(description = "Day on which they count") LocalDate on) {
        return new Vetoes(findVetoes.of(actor, FindEnterprises.code(uscc), on));
    }

    @Get("/{id}")
    @Operation(summary = "One veto; 404 outside the caller's scope")
    HttpResponse<VetoView> one(Actor actor, String uscc, String id) {
        VetoView view = findVetoes.one(actor, FindEnterprises.code(uscc), id);
        return HttpResponse.ok(view).header(HttpHeaders.ETAG, ETags.of(view.version()));
    }

    @Post
    @Operation(
            summary = "Enters an event; it counts once another person confirmed it",
            description = "Role BUREAU_REVIEWER; needs an Idempotency-Key. 409 VETO_ON_RECORD when the event is entered"
                    + " already.")
    @Status(HttpStatus.CREATED)
    HttpResponse<VetoView> enter(HttpRequest<?> request, Actor actor, String uscc, @Body @Valid VetoRequest body) {
        return idempotency.once(actor, request, body, VetoView.class, () -> {
            Veto veto = enterVeto.enter(actor, FindEnterprises.code(uscc), body.draft());
            return HttpResponse.created(
                            findVetoes.view(actor, veto),
                            URI.create("/api/rating/v1/enterprises/" + veto.uscc() + "/vetoes/" + veto.id()))
                    .header(HttpHeaders.ETAG, ETags.of(veto.version()));
        });
    }

    /** The second person's word on an entry. */
    @Introspected
    record VetoDecisionRequest(
            @NotNull DecideVeto.Decision decision,

            @NotBlank @Size(max = 500) String reason) {}

    @Post("/{id}/decision")
    @Operation(
            summary =
                    "Confirms an entered event, which counts from then on for the days since it happened, or rejects it",
            description = "Role BUREAU_APPROVER, not whoever entered it: 403 OWN_ENTRY." + NEEDS)
    HttpResponse<VetoView> decide(
            HttpRequest<?> request, Actor actor, String uscc, String id, @Body @Valid VetoDecisionRequest body) {
        return moved(
                request,
                actor,
                body,
                () -> decideVeto.decide(
                        actor, FindEnterprises.code(uscc), id, body.decision(), body.reason(), unmoved(request)));
    }

    @Post("/{id}/lifting")
    @Operation(
            summary = "Proposes to lift a veto; it counts on until another person decides",
            description = "Role BUREAU_REVIEWER." + NEEDS)
    HttpResponse<VetoView> proposeLifting(
            HttpRequest<?> request, Actor actor, String uscc, String id, @Body @Valid VetoLiftingRequest body) {
        return moved(
                request,
                actor,
                body,
                () -> liftVeto.propose(actor, FindEnterprises.code(uscc), id, body.draft(), unmoved(request)));
    }

    /** The second person's word on a lifting. */
    @Introspected
    record LiftingDecisionRequest(
            @NotNull LiftVeto.Decision decision,

            @NotBlank @Size(max = 500) String reason) {}

    @Post("/{id}/lifting/decision")
    @Operation(
            summary = "Lifts a veto as it was proposed, or refuses to",
            description = "Role BUREAU_APPROVER, not whoever proposed it: 403 OWN_ENTRY." + NEEDS)
    HttpResponse<VetoView> decideLifting(
            HttpRequest<?> request, Actor actor, String uscc, String id, @Body @Valid LiftingDecisionRequest body) {
        return moved(
                request,
                actor,
                body,
                () -> liftVeto.decide(
                        actor, FindEnterprises.code(uscc), id, body.decision(), body.reason(), unmoved(request)));
    }

    /**
     * Something that happened to a veto.
     *
     * @param actor who did it
     * @param reason what it rested on
     */
    record VetoEvent(
            String id,
            Instant at,
            String action,
            String actor,
            @Nullable JsonNode before,
            @Nullable JsonNode after,
            @Nullable String reason) {
        static VetoEvent of(AuditEntry entry) {
            return new VetoEvent(
                    entry.id(),
                    entry.at(),
                    entry.action(),
                    entry.actor(),
                    entry.before(),
                    entry.after(),
                    entry.reason());
        }
    }

    /** Events of one veto. */
    record VetoTimeline(List<VetoEvent> items) {}

    @Get("/{id}/timeline")
    @Operation(summary = "What happened to a veto, oldest first; for the bureau, the auditor and the county")
    VetoTimeline timeline(Actor actor, String uscc, String id) {
        return new VetoTimeline(findVetoes.timeline(actor, FindEnterprises.code(uscc), id).stream()
                .map(VetoEvent::of)
                .toList());
    }

    private HttpResponse<VetoView> moved(HttpRequest<?> request, Actor actor, Object body, Supplier<Veto> step) {
        return idempotency.once(actor, request, body, VetoView.class, () -> {
            Veto veto = step.get();
            return HttpResponse.ok(findVetoes.view(actor, veto)).header(HttpHeaders.ETAG, ETags.of(veto.version()));
        });
    }

    private Consumer<Veto> unmoved(HttpRequest<?> request) {
        return now -> IfMatch.check(
                request,
                ETags.of(now.version()),
                () -> findVetoes.since(now, request.getHeaders().getAll(HttpHeaders.IF_MATCH)));
    }
}
