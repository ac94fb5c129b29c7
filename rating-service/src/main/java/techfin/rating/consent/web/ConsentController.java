package techfin.rating.consent.web;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Status;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.Explode;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.net.URI;
import techfin.rating.consent.Consent;
import techfin.rating.consent.usecase.ConsentView;
import techfin.rating.consent.usecase.FindConsents;
import techfin.rating.consent.usecase.GiveConsent;
import techfin.rating.consent.usecase.LookView;
import techfin.rating.consent.usecase.WithdrawConsent;
import techfin.rating.enterprise.usecase.FindEnterprises;
import techfin.servicekit.actor.Actor;
import techfin.servicekit.etag.ETags;
import techfin.servicekit.idempotency.Idempotency;
import techfin.servicekit.paging.Count;
import techfin.servicekit.paging.Page;
import techfin.servicekit.paging.PageRequest;

/** What an enterprise lets banks see, and who looked. */
@Controller("/api/rating/v1/enterprises/{uscc}")
@Tag(name = "consents")
class ConsentController {
    private final GiveConsent giveConsent;
    private final WithdrawConsent withdrawConsent;
    private final FindConsents findConsents;
    private final Idempotency idempotency;

    ConsentController(
            GiveConsent giveConsent,
            WithdrawConsent withdrawConsent,
            FindConsents findConsents,
            Idempotency idempotency) {
        this.giveConsent = giveConsent;
        this.withdrawConsent = withdrawConsent;
        this.findConsents = findConsents;
        this.idempotency = idempotency;
    }

    @Post("/consents")
    @Operation(
            summary = "Lets a bank look, from today on",
            description = "Role ENTERPRISE, for itself; needs an Idempotency-Key. At most three years. A bank has one"
                    + " consent at a time: 409 CONSENT_IN_FORCE with a link.")
    @Status(HttpStatus.CREATED)
    HttpResponse<ConsentView> give(HttpRequest<?> request, Actor actor, String uscc, @Body @Valid ConsentRequest body) {
        return idempotency.once(actor, request, body, ConsentView.class, () -> {
            Consent consent = giveConsent.give(actor, FindEnterprises.code(uscc), body.draft());
            URI place = URI.create("/api/rating/v1/enterprises/" + consent.uscc() + "/consents/" + consent.id());
            return HttpResponse.created(findConsents.view(consent), place)
                    .header(HttpHeaders.ETAG, ETags.of(consent.version()));
        });
    }

    @Get("/consents{?page*}")
    @Operation(summary = "What an enterprise let banks see, the newest first; for itself and the auditor")
    Page<ConsentView> list(
            Actor actor, String uscc, @Parameter(explode = Explode.TRUE, required = false) PageRequest page) {
        return findConsents.of(actor, FindEnterprises.code(uscc), page);
    }

    @Get("/consents/count")
    @Operation(summary = "How many consents the list has")
    Count count(Actor actor, String uscc) {
        return new Count(findConsents.count(actor, FindEnterprises.code(uscc)));
    }

    @Get("/consents/{id}")
    @Operation(summary = "One consent; for the enterprise itself and the auditor")
    HttpResponse<ConsentView> one(Actor actor, String uscc, String id) {
        return answer(findConsents.one(actor, FindEnterprises.code(uscc), id));
    }

    @Post("/consents/{id}/withdrawal")
    @Operation(
            summary = "Takes a consent back, at once",
            description =
                    "Role ENTERPRISE, for itself; needs an Idempotency-Key. The next look finds no consent. Needs no"
                            + " If-Match: nothing else can happen to a consent.")
    HttpResponse<ConsentView> withdraw(
            HttpRequest<?> request, Actor actor, String uscc, String id, @Body @Valid WithdrawalRequest body) {
        return idempotency.once(
                actor,
                request,
                body,
                ConsentView.class,
                () -> answer(findConsents.view(
                        withdrawConsent.withdraw(actor, FindEnterprises.code(uscc), id, body.reason()))));
    }

    @Get("/looks{?page*}")
    @Operation(
            summary = "Which bank looked at what, when and under which consent, the latest first",
            description = "For the enterprise itself, and the auditor, who also learns which person it was.")
    Page<LookView> looks(
            Actor actor, String uscc, @Parameter(explode = Explode.TRUE, required = false) PageRequest page) {
        return findConsents.looks(actor, FindEnterprises.code(uscc), page);
    }

    @Get("/looks/count")
    @Operation(summary = "How many looks the list has")
    Count countLooks(Actor actor, String uscc) {
        return new Count(findConsents.countLooks(actor, FindEnterprises.code(uscc)));
    }

    private static HttpResponse<ConsentView> answer(ConsentView view) {
        return HttpResponse.ok(view).header(HttpHeaders.ETAG, ETags.of(view.version()));
    }
}
