package techfin.rating.enterprise.web;

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
import techfin.rating.enterprise.Enterprise;
import techfin.rating.enterprise.usecase.ChangeEnterprise;
import techfin.rating.enterprise.usecase.EnterpriseView;
import techfin.rating.enterprise.usecase.FindEnterprises;
import techfin.rating.enterprise.usecase.RegisterEnterprise;
import techfin.rating.enterprise.usecase.ShowEnterprises;
import techfin.servicekit.actor.Actor;
import techfin.servicekit.audit.AuditEntry;
import techfin.servicekit.etag.ETags;
import techfin.servicekit.etag.IfMatch;
import techfin.servicekit.idempotency.Idempotency;
import techfin.servicekit.paging.Count;
import techfin.servicekit.paging.Page;
import techfin.servicekit.paging.PageRequest;

/** The register of enterprises: kept by the bureau and the counties, seen by whom it concerns. */
@Controller("/api/rating/v1/enterprises")
@Tag(name = "enterprises")
class EnterpriseController {
    private final RegisterEnterprise registerEnterprise;
    private final ChangeEnterprise changeEnterprise;
    private final FindEnterprises findEnterprises;
    private final ShowEnterprises show;
    private final Idempotency idempotency;

    EnterpriseController(
            RegisterEnterprise registerEnterprise,
            ChangeEnterprise changeEnterprise,
            FindEnterprises findEnterprises,
            ShowEnterprises show,
            Idempotency idempotency) {
        this.registerEnterprise = registerEnterprise;
        this.changeEnterprise = changeEnterprise;
        this.findEnterprises = findEnterprises;
        this.show = show;
        this.idempotency = idempotency;
    }

    @Post
    @Operation(
            summary = "Enters an enterprise",
            description = "Role BUREAU_REVIEWER, or COUNTY_REVIEWER for the own divisions; needs an Idempotency-Key.")
    @Status(HttpStatus.CREATED)
    HttpResponse<EnterpriseView> register(HttpRequest<?> request, Actor actor, @Body @Valid EnterpriseRequest body) {
        return idempotency.once(actor, request, body, EnterpriseView.class, () -> {
            Enterprise enterprise = registerEnterprise.register(actor, body.draft());
            return HttpResponse.created(
                            EnterpriseView.of(enterprise),
                            URI.create("/api/rating/v1/enterprises/" + enterprise.uscc()))
                    .header(HttpHeaders.ETAG, ETags.of(enterprise.version()));
        });
    }

    @Get
    @Operation(
            summary = "Enterprises inside the caller's scope, the newest on the register first",
            description = "A bank sees the enterprises that let it look, without their figures.")
    Page<EnterpriseView> list(
            Actor actor,
            @Parameter(explode = Explode.TRUE, required = false) PageRequest page,
            @RequestBean EnterpriseListQuery query) {
        return show.page(actor, query.toFilter(), page);
    }

    @Get("/count")
    @Operation(summary = "How many enterprises the list has under the same filters")
    Count count(Actor actor, @RequestBean EnterpriseListQuery query) {
        return new Count(findEnterprises.count(actor, query.toFilter()));
    }

    @Get("/{uscc}")
    @Operation(summary = "One enterprise; 404 outside the caller's scope")
    HttpResponse<EnterpriseView> one(Actor actor, String uscc) {
        EnterpriseView view = show.one(actor, FindEnterprises.code(uscc));
        return HttpResponse.ok(view).header(HttpHeaders.ETAG, ETags.of(view.version()));
    }

    @Post("/{uscc}/changes")
    @Operation(
            summary = "Changes name, place, industry or figures of an enterprise",
            description = "Role BUREAU_REVIEWER, or COUNTY_REVIEWER inside the own divisions. Needs If-Match with the"
                    + " ETag that was seen, and an Idempotency-Key.")
    HttpResponse<EnterpriseView> change(
            HttpRequest<?> request, Actor actor, String uscc, @Body @Valid EnterpriseChangeRequest body) {
        return idempotency.once(actor, request, body, EnterpriseView.class, () -> {
            Enterprise changed = changeEnterprise.change(
                    actor, FindEnterprises.code(uscc), body.change(), body.reason(), now -> checkUnmoved(request, now));
            return HttpResponse.ok(EnterpriseView.of(changed)).header(HttpHeaders.ETAG, ETags.of(changed.version()));
        });
    }

    /**
     * Something that happened to an enterprise on the register.
     *
     * @param actor who did it, for the offices
     * @param reason what it rested on
     */
    record EnterpriseEvent(
            String id,
            Instant at,
            String action,
            @Nullable String actor,
            @Nullable String role,
            @Nullable JsonNode before,
            @Nullable JsonNode after,
            @Nullable String reason) {
        static EnterpriseEvent of(AuditEntry entry, boolean named) {
            return new EnterpriseEvent(
                    entry.id(),
                    entry.at(),
                    entry.action(),
                    named ? entry.actor() : null,
                    named ? entry.role() : null,
                    entry.before(),
                    entry.after(),
                    entry.reason());
        }
    }

    /** Events of one enterprise. */
    record EnterpriseTimeline(List<EnterpriseEvent> items) {}

    @Get("/{uscc}/timeline")
    @Operation(summary = "What happened to an enterprise on the register, oldest first; not for banks")
    EnterpriseTimeline timeline(Actor actor, String uscc) {
        FindEnterprises.Timeline timeline = findEnterprises.timeline(actor, FindEnterprises.code(uscc));
        return new EnterpriseTimeline(timeline.entries().stream()
                .map(entry -> EnterpriseEvent.of(entry, timeline.namesShown()))
                .toList());
    }

    private void checkUnmoved(HttpRequest<?> request, Enterprise now) {
        IfMatch.check(
                request,
                ETags.of(now.version()),
                () -> findEnterprises.since(now, request.getHeaders().getAll(HttpHeaders.IF_MATCH)));
    }
}
