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
import io.micronaut.http.annotation.QueryValue;
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

            @Size(max = 1000) @Nullable List<@NotBlank @Size(max = 36) String> takeOut) {
        Set<String> out() {
            return takeOut == null ? Set.of() : new HashSet<>(takeOut);
        }
    }

    @Get("{?takeOut}")
    @Operation(
            summary =
                    "What a batch approval would do: cases, amounts, budget before and after, who is left out and why",
            description = "For the office, the payer and the auditor. Its ETag covers everything; takeOut names cases"
                    + " to leave out.")
    HttpResponse<BatchView> look(Actor actor, String roundId, @QueryValue @Nullable List<String> takeOut) {
        return answer(batch.look(actor, roundId, takeOut == null ? Set.of() : new HashSet<>(takeOut)));
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
        ApproveBatch.Said said = new ApproveBatch.Said(body.count(), body.total(), body.out());
        return idempotency.once(
                actor,
                request,
                body,
                BatchView.class,
                () -> batch.clear(actor, roundId, body.out(), authorization),
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
