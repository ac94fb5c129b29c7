package techfin.pledge.lapse.web;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.RequestBean;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.Explode;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import techfin.pledge.lapse.LapseWarning;
import techfin.pledge.lapse.usecase.AcknowledgeLapse;
import techfin.pledge.lapse.usecase.FindLapses;
import techfin.pledge.lapse.usecase.LapseView;
import techfin.servicekit.actor.Actor;
import techfin.servicekit.etag.ETags;
import techfin.servicekit.etag.IfMatch;
import techfin.servicekit.idempotency.Idempotency;
import techfin.servicekit.paging.Count;
import techfin.servicekit.paging.Page;
import techfin.servicekit.paging.PageRequest;

/** Warnings about pledged rights that may not last as long as what they secure, and about pledges that do not suffice. */
@Controller("/api/ip-pledge/v1/lapse-warnings")
@Tag(name = "lapse watch")
class LapseController {
    private final FindLapses find;
    private final AcknowledgeLapse acknowledge;
    private final Idempotency idempotency;

    LapseController(FindLapses find, AcknowledgeLapse acknowledge, Idempotency idempotency) {
        this.find = find;
        this.acknowledge = acknowledge;
        this.idempotency = idempotency;
    }

    /** What the bank does about a warning. */
    @Introspected
    @Schema(name = "LapseAcknowledgement")
    record AcknowledgementRequest(
            @NotBlank @Size(max = 1000) String note) {}

    @Get
    @Operation(
            summary = "Warnings inside the caller's scope, newest first",
            description =
                    "Banks, the IP office, auditors, counties; enterprises see those of the rights that they own. Only the"
                            + " bank, the IP office and auditors see that a pledge is overdrawn.")
    Page<LapseView> list(
            HttpRequest<?> request,
            Actor actor,
            @Parameter(explode = Explode.TRUE, required = false) PageRequest page,
            @RequestBean LapseListQuery query) {
        return find.page(actor, query.toFilter(), page).map(warning -> view(request, actor, warning));
    }

    @Get("/count")
    @Operation(summary = "How many warnings the list has under the same filters")
    Count count(Actor actor, @RequestBean LapseListQuery query) {
        return new Count(find.count(actor, query.toFilter()));
    }

    @Get("/{id}")
    @Operation(summary = "One warning; 404 outside the caller's scope")
    HttpResponse<LapseView> one(HttpRequest<?> request, Actor actor, String id) {
        return answer(request, actor, find.one(actor, id));
    }

    @Post("/{id}/acknowledgement")
    @Operation(
            summary = "Says what is done about a warning; it stays until its cause is gone",
            description = "Role BANK_CLERK of the pledge's bank. Needs If-Match with the warning's ETag and an"
                    + " Idempotency-Key.")
    HttpResponse<LapseView> acknowledge(
            HttpRequest<?> request, Actor actor, String id, @Body @Valid AcknowledgementRequest body) {
        return idempotency.once(
                actor,
                request,
                body,
                LapseView.class,
                () -> answer(
                        request,
                        actor,
                        acknowledge.acknowledge(actor, id, body.note(), now -> checkUnmoved(request, now))));
    }

    private void checkUnmoved(HttpRequest<?> request, LapseWarning now) {
        IfMatch.check(
                request,
                ETags.of(now.version()),
                () -> find.since(now, request.getHeaders().getAll(HttpHeaders.IF_MATCH)));
    }

    private static HttpResponse<LapseView> answer(HttpRequest<?> request, Actor actor, LapseWarning warning) {
        return HttpResponse.ok(view(request, actor, warning)).header(HttpHeaders.ETAG, ETags.of(warning.version()));
    }

    private static LapseView view(HttpRequest<?> request, Actor actor, LapseWarning warning) {
        return LapseView.of(warning, FindLapses.seesNotes(actor), LapseWords.in(request, warning));
    }
}
