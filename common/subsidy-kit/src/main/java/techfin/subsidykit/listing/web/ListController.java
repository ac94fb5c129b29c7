package techfin.subsidykit.listing.web;

import io.micronaut.context.annotation.Requires;
import io.micronaut.core.annotation.Introspected;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.jspecify.annotations.Nullable;
import techfin.servicekit.actor.Actor;
import techfin.servicekit.etag.IfMatch;
import techfin.servicekit.idempotency.Idempotency;
import techfin.subsidykit.access.Offices;
import techfin.subsidykit.listing.usecase.ListTag;
import techfin.subsidykit.listing.usecase.ListView;
import techfin.subsidykit.listing.usecase.MakeList;

/** The list of a round. */
@Requires(beans = Offices.class)
@Controller("/api/${techfin.service.path}/v1/subsidy-rounds/{roundId}/list")
@Tag(name = "subsidy")
public class ListController {
    private final MakeList lists;
    private final Idempotency idempotency;

    ListController(MakeList lists, Idempotency idempotency) {
        this.lists = lists;
        this.idempotency = idempotency;
    }

    /**
     * Freezing the list.
     *
     * @param leaveOut how many cases the city has not passed yet; they stay out of this round's list. None unless said
     */
    @Introspected
    @Schema(name = "SubsidyListRequest")
    record ListRequest(@Min(0) @Max(1_000_000) @Nullable Integer leaveOut) {}

    @Get
    @Operation(
            summary = "The list of the round: frozen, or as it would be now",
            description = "For the office, the payer and the auditor. Its ETag covers every line.")
    HttpResponse<ListView> look(Actor actor, String roundId) {
        return answer(lists.look(actor, roundId));
    }

    @Post
    @Operation(
            summary = "Freezes the list exactly as it was seen",
            description = "Role of the office's reviewer; needs If-Match and an Idempotency-Key.")
    HttpResponse<ListView> freeze(HttpRequest<?> request, Actor actor, String roundId, @Body @Valid ListRequest body) {
        long leaveOut = body.leaveOut() == null ? 0 : body.leaveOut();
        return idempotency.once(
                actor,
                request,
                body,
                ListView.class,
                () -> answer(lists.freeze(actor, roundId, leaveOut, now -> checkUnmoved(request, now))));
    }

    private static void checkUnmoved(HttpRequest<?> request, ListView now) {
        ListTag tag = ListTag.of(now);
        String cited = request.getHeaders().get(HttpHeaders.IF_MATCH);
        IfMatch.check(request, tag.entityTag(), () -> ListTag.since(cited, tag));
    }

    private static HttpResponse<ListView> answer(ListView view) {
        return HttpResponse.ok(view).header("ETag", ListTag.of(view).entityTag());
    }
}
