package techfin.loankit.servicing.web;

import io.micronaut.context.annotation.Requires;
import io.micronaut.core.annotation.Introspected;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Status;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import techfin.loankit.servicing.usecase.HeldLoans;
import techfin.loankit.servicing.usecase.ReverseEntries;
import techfin.servicekit.actor.Actor;
import techfin.servicekit.idempotency.Idempotency;
import techfin.servicekit.problem.Language;

/** Wrong entries taken back by a second one (冲正). */
@Requires(beans = HeldLoans.class)
@Controller("/api/${techfin.service.path}/v1/loans/{id}")
@Tag(name = "servicing")
public class ReversalController {
    private final ReverseEntries reverse;
    private final Idempotency idempotency;

    ReversalController(ReverseEntries reverse, Idempotency idempotency) {
        this.reverse = reverse;
        this.idempotency = idempotency;
    }

    /** The taking back of an entry. */
    @Introspected
    @Schema(name = "ReversalRequest", description = "The taking back of an entry.")
    record ReversalRequest(
            @NotNull @Valid ReasonRequest reason,

            @Schema(
                    description =
                            "value date of the reversal, from the day of the wrong entry to today; that day when left out")
            @Nullable
            LocalDate on) {}

    @Post("/repayments/{repaymentId}/reversal")
    @Operation(
            summary = "Takes a wrong repayment back by an entry with the negative amount",
            description =
                    "Role BANK_CLERK; needs an Idempotency-Key. An entry is reversed once. It is recorded even where"
                            + " other loans have taken what had become free; the warnings say so.")
    @Status(HttpStatus.CREATED)
    HttpResponse<RepaymentAnswer> repayment(
            HttpRequest<?> request, Actor actor, String id, String repaymentId, @Body @Valid ReversalRequest body) {
        return idempotency.once(
                actor,
                request,
                body,
                RepaymentAnswer.class,
                () -> HttpResponse.created(RepaymentAnswer.of(
                        reverse.repayment(actor, id, repaymentId, body.reason().toReason(), body.on()),
                        Language.of(request))));
    }

    @Post("/interest-vouchers/{voucherId}/reversal")
    @Operation(
            summary =
                    "Takes a wrong interest voucher back by an entry with the negative amount; its number is free again",
            description = "Role BANK_CLERK; needs an Idempotency-Key. An entry is reversed once.")
    @Status(HttpStatus.CREATED)
    HttpResponse<VoucherAnswer> voucher(
            HttpRequest<?> request, Actor actor, String id, String voucherId, @Body @Valid ReversalRequest body) {
        return idempotency.once(
                actor,
                request,
                body,
                VoucherAnswer.class,
                () -> HttpResponse.created(VoucherAnswer.of(
                        reverse.voucher(actor, id, voucherId, body.reason().toReason(), body.on()))));
    }
}
