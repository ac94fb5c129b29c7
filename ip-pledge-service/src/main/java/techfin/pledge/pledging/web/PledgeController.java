package techfin.pledge.pledging.web;

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
import java.util.List;
import java.util.function.Supplier;
import techfin.pledge.pledging.Pledge;
import techfin.pledge.pledging.PledgeStatus;
import techfin.pledge.pledging.usecase.EnterPledge;
import techfin.pledge.pledging.usecase.FindPledges;
import techfin.pledge.pledging.usecase.PledgeView;
import techfin.pledge.pledging.usecase.RegisterPledge;
import techfin.servicekit.actor.Actor;
import techfin.servicekit.audit.AuditEntry;
import techfin.servicekit.etag.ETags;
import techfin.servicekit.etag.IfMatch;
import techfin.servicekit.idempotency.Idempotency;
import techfin.servicekit.paging.Count;
import techfin.servicekit.paging.Page;
import techfin.servicekit.paging.PageRequest;

/** Pledges of rights: contract, registration, change, release. */
@Controller("/api/ip-pledge/v1/pledges")
@Tag(name = "pledges")
class PledgeController {
    private static final String GUARDED = "Needs If-Match with the pledge's ETag and an Idempotency-Key.";
    private final EnterPledge enter;
    private final RegisterPledge register;
    private final FindPledges find;
    private final Idempotency idempotency;

    PledgeController(EnterPledge enter, RegisterPledge register, FindPledges find, Idempotency idempotency) {
        this.enter = enter;
        this.register = register;
        this.find = find;
        this.idempotency = idempotency;
    }

    @Post
    @Operation(
            summary = "Enters the contract of a pledge; its rights are taken from now on",
            description = "Role BANK_CLERK; needs an Idempotency-Key. 409 PLEDGE_REFUSED names every reason per right.")
    @Status(HttpStatus.CREATED)
    HttpResponse<PledgeView> enter(HttpRequest<?> request, Actor actor, @Body @Valid PledgeRequest body) {
        return idempotency.once(actor, request, body, PledgeView.class, () -> {
            Pledge pledge = enter.enter(actor, body.toContract());
            return HttpResponse.created(view(request, pledge), URI.create("/api/ip-pledge/v1/pledges/" + pledge.id()))
                    .header("ETag", ETags.of(pledge.version()));
        });
    }

    @Get
    @Operation(summary = "Pledges inside the caller's scope, newest first")
    Page<PledgeView> list(
            HttpRequest<?> request,
            Actor actor,
            @Parameter(explode = Explode.TRUE, required = false) PageRequest page,
            @RequestBean PledgeListQuery query) {
        return find.page(actor, query.toFilter(), page).map(pledge -> view(request, pledge));
    }

    @Get("/count")
    @Operation(summary = "How many pledges the list has under the same filters")
    Count count(Actor actor, @RequestBean PledgeListQuery query) {
        return new Count(find.count(actor, query.toFilter()));
    }

    @Get("/{id}")
    @Operation(summary = "One pledge; 404 outside the caller's scope")
    HttpResponse<PledgeView> one(HttpRequest<?> request, Actor actor, String id) {
        return answer(request, actor, find.one(actor, id));
    }

    @Post("/{id}/registration")
    @Operation(summary = "Records the registration of a pledge", description = "Role BANK_CLERK. " + GUARDED)
    HttpResponse<PledgeView> register(
            HttpRequest<?> request, Actor actor, String id, @Body @Valid RegistrationRequest body) {
        return once(
                request,
                actor,
                body,
                () -> register.register(actor, id, body.toRegistration(), now -> checkUnmoved(request, now)));
    }

    @Post("/{id}/changes")
    @Operation(
            summary = "Records a registered change of amount or term; what was before stays readable",
            description = "Role BANK_CLERK. " + GUARDED)
    HttpResponse<PledgeView> change(
            HttpRequest<?> request, Actor actor, String id, @Body @Valid PledgeChangeRequest body) {
        return once(
                request,
                actor,
                body,
                () -> register.change(actor, id, body.toChange(), now -> checkUnmoved(request, now)));
    }

    @Get("/{id}/changes")
    @Operation(summary = "Registered changes of a pledge, one after another")
    Changes changes(Actor actor, String id) {
        return new Changes(
                find.changes(actor, id).stream().map(PledgeChangeView::of).toList());
    }

    @Post("/{id}/release")
    @Operation(
            summary = "Records that a pledge was deleted from the register; not while a loan rests on it",
            description = "Role BANK_CHECKER, not who entered it. " + GUARDED)
    HttpResponse<PledgeView> release(HttpRequest<?> request, Actor actor, String id, @Body @Valid EndRequest body) {
        return end(request, actor, id, PledgeStatus.REGISTERED, body);
    }

    @Post("/{id}/withdrawal")
    @Operation(
            summary = "Takes back a contract that was never registered; its rights are free again",
            description = "Role BANK_CHECKER, not who entered it. " + GUARDED)
    HttpResponse<PledgeView> withdraw(HttpRequest<?> request, Actor actor, String id, @Body @Valid EndRequest body) {
        return end(request, actor, id, PledgeStatus.CONTRACTED, body);
    }

    @Get("/{id}/timeline")
    @Operation(summary = "Everything that happened to a pledge, oldest first")
    Timeline timeline(Actor actor, String id) {
        return new Timeline(find.timeline(actor, id));
    }

    /** Events of one pledge. */
    record Timeline(List<AuditEntry> items) {}

    /** Registered changes of one pledge. */
    record Changes(List<PledgeChangeView> items) {}

    private HttpResponse<PledgeView> end(
            HttpRequest<?> request, Actor actor, String id, PledgeStatus from, EndRequest body) {
        return once(
                request,
                actor,
                body,
                () -> register.end(actor, id, from, body.on(), body.text(), now -> checkUnmoved(request, now)));
    }

    private HttpResponse<PledgeView> once(HttpRequest<?> request, Actor actor, Object body, Supplier<Pledge> task) {
        return idempotency.once(actor, request, body, PledgeView.class, () -> answer(request, actor, task.get()));
    }

    private void checkUnmoved(HttpRequest<?> request, Pledge now) {
        IfMatch.check(
                request,
                ETags.of(now.version()),
                () -> find.since(now, request.getHeaders().getAll(HttpHeaders.IF_MATCH)));
    }

    private HttpResponse<PledgeView> answer(HttpRequest<?> request, Actor actor, Pledge pledge) {
        return HttpResponse.ok(view(request, find.told(actor, pledge))).header("ETag", ETags.of(pledge.version()));
    }

    private static PledgeView view(HttpRequest<?> request, Pledge pledge) {
        return PledgeView.of(pledge, PledgeWords.in(request));
    }
}
