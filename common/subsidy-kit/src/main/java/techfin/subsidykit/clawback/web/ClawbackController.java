package techfin.subsidykit.clawback.web;

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
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import techfin.money.Money;
import techfin.servicekit.actor.Actor;
import techfin.servicekit.etag.Difference;
import techfin.servicekit.etag.ETags;
import techfin.servicekit.etag.IfMatch;
import techfin.servicekit.idempotency.Idempotency;
import techfin.servicekit.problem.Problem;
import techfin.subsidykit.access.Offices;
import techfin.subsidykit.application.usecase.MoveCase;
import techfin.subsidykit.clawback.ReturnedMoney;
import techfin.subsidykit.clawback.usecase.ClawBack;
import techfin.subsidykit.clawback.usecase.ClawbackView;
import techfin.subsidykit.clawback.usecase.FindClawbacks;
import techfin.subsidykit.clawback.usecase.PaidStanding;
import techfin.subsidykit.clawback.usecase.RecordReturn;

/** Paid money of a case: what was paid, asked back and returned. */
@Requires(beans = Offices.class)
@Controller("/api/${techfin.service.path}/v1/subsidy-applications/{id}/clawbacks")
@Tag(name = "payment")
public class ClawbackController {
    private final FindClawbacks find;
    private final ClawBack clawBack;
    private final RecordReturn recordReturn;
    private final Idempotency idempotency;

    /** The doors to clawbacks. */
    public ClawbackController(
            FindClawbacks find, ClawBack clawBack, RecordReturn recordReturn, Idempotency idempotency) {
        this.find = find;
        this.clawBack = clawBack;
        this.recordReturn = recordReturn;
        this.idempotency = idempotency;
    }

    /** A decision to ask money back; {@code amount} in yuan without interest. */
    @Introspected
    @Schema(name = "ClawbackRequest")
    public record ClawbackRequest(
            @NotNull @Schema(type = "string", example = "10000.00")
            Money amount,

            @Valid @NotNull ReasonRequest reason) {}

    /** Why: a code such as {@code FALSE_STATEMENT} and words. */
    @Introspected
    @Schema(name = "ClawbackReason")
    public record ReasonRequest(
            @NotBlank @Size(max = 40) @Pattern(regexp = "[A-Z][A-Z0-9_]*")
            String code,

            @Size(max = 1000) @Nullable String text) {}

    /** Money that came back, in yuan. */
    @Introspected
    @Schema(name = "ClawbackReturnRequest")
    public record ReturnRequest(
            @NotNull @Schema(type = "string", example = "10000.00")
            Money amount,

            @NotNull LocalDate receivedOn,

            @NotBlank @Size(max = 100) String bankReference) {}

    /** What was paid and asked back. */
    @Get
    @Operation(summary = "What was paid on a case, asked back and returned; a clawback cites its ETag")
    public HttpResponse<PaidStanding> standing(Actor actor, String id) {
        return answer(find.of(actor, id));
    }

    /** Asks money back. */
    @Post
    @Operation(
            summary = "Asks paid money back, split over the parties, with the interest of the round's terms",
            description = "The approver of the round's office; needs If-Match and an Idempotency-Key.")
    @Status(HttpStatus.CREATED)
    public HttpResponse<PaidStanding> clawBack(
            HttpRequest<?> request, Actor actor, String id, @Body @Valid ClawbackRequest body) {
        return idempotency.once(actor, request, body, PaidStanding.class, () -> {
            requirePositive(body.amount());
            MoveCase.Reason reason =
                    new MoveCase.Reason(body.reason().code(), body.reason().text());
            clawBack.decide(actor, id, body.amount(), reason, now -> checkUnmoved(request, now));
            PaidStanding after = find.of(actor, id);
            return HttpResponse.created(after).header("ETag", tag(after));
        });
    }

    /** Money came back. */
    @Post("/{number}/returns")
    @Operation(
            summary = "Records money that came back; the same bank number counts once",
            description = "Role FINANCE_PAYER; needs an Idempotency-Key.")
    public HttpResponse<ClawbackView> returns(
            HttpRequest<?> request, Actor actor, String id, int number, @Body @Valid ReturnRequest body) {
        return idempotency.once(actor, request, body, ClawbackView.class, () -> {
            requirePositive(body.amount());
            ReturnedMoney money = new ReturnedMoney(
                    body.amount(), body.receivedOn(), body.bankReference().strip());
            return HttpResponse.ok(recordReturn.record(actor, id, number, money));
        });
    }

    private static void requirePositive(Money amount) {
        if (!amount.isPositive()) {
            throw Problem.invalid().at("/amount", "NOT_POSITIVE");
        }
    }

    private static HttpResponse<PaidStanding> answer(PaidStanding standing) {
        return HttpResponse.ok(standing).header("ETag", tag(standing));
    }

    private static String tag(PaidStanding standing) {
        return ETags.ofDigest(standing.digest());
    }

    private static void checkUnmoved(HttpRequest<?> request, PaidStanding now) {
        IfMatch.check(request, tag(now), () -> List.of(new Difference("/left", null, now.left())));
    }
}
