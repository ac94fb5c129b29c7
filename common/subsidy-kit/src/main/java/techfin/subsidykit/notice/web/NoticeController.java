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
import io.micronaut.http.annotation.Status;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.security.SecurityRequirements;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.util.List;
import techfin.servicekit.actor.Actor;
import techfin.servicekit.etag.ETags;
import techfin.servicekit.etag.IfMatch;
import techfin.servicekit.idempotency.Idempotency;
import techfin.subsidykit.access.Offices;
import techfin.subsidykit.access.ServicePath;
import techfin.subsidykit.notice.usecase.NoticeHead;
import techfin.subsidykit.notice.usecase.NoticeView;
import techfin.subsidykit.notice.usecase.ObjectionView;
import techfin.subsidykit.notice.usecase.PublishNotice;
import techfin.subsidykit.notice.usecase.RaiseObjection;

/** Public notices: published by the office, read by everybody without signing in. */
@Requires(beans = Offices.class)
@Controller("/api/${techfin.service.path}/v1")
@Tag(name = "notice")
public class NoticeController {
    private static final int LATEST = 200;

    private final PublishNotice publish;
    private final RaiseObjection raise;
    private final Idempotency idempotency;
    private final ServicePath path;

    NoticeController(PublishNotice publish, RaiseObjection raise, Idempotency idempotency, ServicePath path) {
        this.publish = publish;
        this.raise = raise;
        this.idempotency = idempotency;
        this.path = path;
    }

    /** An objection to one entry of the notice. */
    @Introspected
    @Schema(name = "EntryObjectionRequest")
    record EntryObjectionRequest(
            @NotNull @Min(1) @Max(1_000_000) Integer entry,

            @NotBlank @Size(max = 100) String name,

            @NotBlank @Size(max = 100) String contact,

            @NotBlank @Size(max = 4000) String evidence) {
        RaiseObjection.Said said() {
            return new RaiseObjection.Said(name.strip(), contact.strip(), evidence.strip());
        }
    }

    @Post("/subsidy-rounds/{roundId}/notice")
    @Operation(
            summary = "Publishes the frozen list, masked, and opens the window for objections",
            description = "Role of the office's reviewer; needs If-Match with the round's ETag and an Idempotency-Key.")
    @Status(HttpStatus.CREATED)
    HttpResponse<NoticeView> publish(HttpRequest<?> request, Actor actor, String roundId) {
        return idempotency.once(actor, request, null, NoticeView.class, () -> {
            NoticeView notice =
                    publish.publish(actor, roundId, now -> IfMatch.check(request, ETags.of(now.version()), List::of));
            return HttpResponse.created(notice, URI.create(path.of("/public-notices/", notice.id())));
        });
    }

    /** A list of notices. */
    @Schema(name = "NoticeList")
    record NoticeList(List<NoticeHead> items) {}

    @Get("/public-notices")
    @Operation(summary = "The latest 200 public notices, newest first, without their lists; needs no sign-in")
    @SecurityRequirements
    NoticeList latest() {
        return new NoticeList(publish.latest(LATEST));
    }

    @Get("/public-notices/{id}")
    @Operation(summary = "A public notice; needs no sign-in")
    @SecurityRequirements
    NoticeView one(String id) {
        return publish.one(id);
    }

    @Post("/public-notices/{id}/objections")
    @Operation(
            summary = "Objects to one entry of the notice",
            description = "Anybody with an account, by name; needs an Idempotency-Key. Blocks only that entry.")
    @Status(HttpStatus.CREATED)
    HttpResponse<ObjectionView.Received> object(
            HttpRequest<?> request, Actor actor, String id, @Body @Valid EntryObjectionRequest body) {
        return idempotency.once(actor, request, body, ObjectionView.Received.class, () -> {
            ObjectionView.Received received = raise.toEntry(actor, id, body.entry(), body.said());
            return HttpResponse.created(received, URI.create(path.of("/subsidy-objections/", received.id())));
        });
    }
}
