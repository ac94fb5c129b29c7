package techfin.subsidykit.decision.web;

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
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import techfin.money.Money;
import techfin.servicekit.actor.Actor;
import techfin.servicekit.etag.IfMatch;
import techfin.servicekit.idempotency.Idempotency;
import techfin.subsidykit.access.Offices;
import techfin.subsidykit.decision.usecase.ApproveBatch;
import techfin.subsidykit.decision.usecase.BatchTag;
import techfin.subsidykit.decision.usecase.BatchView;

/** Approving a whole list at once. */
@Requires(beans = Offices.class)
@Controller("/api/${techfin.service.path}/v1/subsidy-rounds/{roundId}/approvals")
@Tag(name = "subsidy")
public class BatchController {
    /** A body of so many ids stays far below the limit of a request. */
    private static final int MOST_TAKEN_OUT = 10_000;

    private final ApproveBatch batch;
    private final Idempotency idempotency;

    BatchController(ApproveBatch batch, Idempotency idempotency) {
        this.batch = batch;
        this.idempotency = idempotency;
    }

    /**
     * What the approver says of the batch.
     *
     * @param count cases that the preview would approve
     * @param total yuan of them
     * @param takeOut cases to leave for later; the same as in the preview
     */
    @Introspected
    @Schema(name = "BatchApprovalRequest")
    record BatchRequest(
            @NotNull @Min(1) @Max(1_000_000) Integer count,

            @NotNull @Schema(type = "string", example = "1250000.00")
            Money total,

            @Size(max = MOST_TAKEN_OUT) @Nullable List<@NotBlank @Size(max = 36) String> takeOut) {}

    /**
     * A batch to look at before it is approved.
     *
     * @param takeOut cases to leave for later
     */
    @Introspected
    @Schema(name = "BatchPreviewRequest")
    record PreviewRequest(
            @Size(max = MOST_TAKEN_OUT) @Nullable List<@NotBlank @Size(max = 36) String> takeOut) {}

    private static Set<String> out(@Nullable List<String> takeOut) {
        return takeOut == null ? Set.of() : new HashSet<>(takeOut);
    }

    @Get
    @Operation(
            summary =
                    "What a batch approval would do: cases, amounts, budget before and after, who is left out and why",
            description =
                    "For the office, the payer and the auditor, with no case taken out. Its ETag covers everything.")
    HttpResponse<BatchView> look(Actor actor, String roundId) {
        return answer(batch.look(actor, roundId, Set.of()));
    }

    @Post("/preview")
    @Operation(
            summary = "The same with cases taken out",
            description =
                    "For the office, the payer and the auditor. Writes nothing and needs no Idempotency-Key. Its ETag"
                            + " is what the approval of the batch with the same cases taken out compares with.")
    HttpResponse<BatchView> preview(Actor actor, String roundId, @Body @Valid PreviewRequest body) {
        return answer(batch.look(actor, roundId, out(body.takeOut())));
    }

    @Post
    @Operation(
            summary = "Approves the batch exactly as the preview showed it, with a result per case",
            description =
                    "Role of the office's approver; needs If-Match with the preview's ETag, an Idempotency-Key, and"
                            + " the count and total said explicitly. Every case is checked against other subsidies.")
    HttpResponse<BatchView> approve(
            HttpRequest<?> request, Actor actor, String roundId, @Body @Valid BatchRequest body) {
        String authorization =
                request.getHeaders().getFirst(HttpHeaders.AUTHORIZATION).orElse("");
        ApproveBatch.Said said = new ApproveBatch.Said(body.count(), body.total(), out(body.takeOut()));
        return idempotency.once(
                actor,
                request,
                body,
                BatchView.class,
                () -> batch.clear(actor, roundId, out(body.takeOut()), authorization),
                cleared -> answer(batch.approve(actor, roundId, said, cleared, now -> checkUnmoved(request, now))));
    }

    private static void checkUnmoved(HttpRequest<?> request, BatchView now) {
        BatchTag tag = BatchTag.of(now);
        String cited = request.getHeaders().get(HttpHeaders.IF_MATCH);
        IfMatch.check(request, tag.entityTag(), () -> BatchTag.since(cited, tag));
    }

    private static HttpResponse<BatchView> answer(BatchView view) {
        return HttpResponse.ok(view).header("ETag", BatchTag.of(view).entityTag());
    }
}
