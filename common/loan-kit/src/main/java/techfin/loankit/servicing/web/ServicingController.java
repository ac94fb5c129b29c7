package techfin.loankit.servicing.web;

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
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import techfin.loankit.servicing.usecase.HeldLoans;
import techfin.loankit.servicing.usecase.ReportPayments;
import techfin.money.Money;
import techfin.servicekit.actor.Actor;
import techfin.servicekit.idempotency.Idempotency;

/** What the bank reports of a loan after its disbursement. */
@Requires(beans = HeldLoans.class)
@Controller("/api/${techfin.service.path}/v1/loans/{id}")
@Tag(name = "servicing")
public class ServicingController {
    private final ReportPayments report;
    private final Idempotency idempotency;

    ServicingController(ReportPayments report, Idempotency idempotency) {
        this.report = report;
        this.idempotency = idempotency;
    }

    /** Principal paid back on a day. */
    @Introspected
    @Schema(name = "RepaymentRequest", description = "Principal paid back on a day.")
    record RepaymentRequest(
            @NotNull LocalDate on,

            @NotNull @Schema(type = "string", example = "1000000.00")
            Money amount) {}

    /** Interest paid on a day. */
    @Introspected
    @Schema(name = "InterestVoucherRequest", description = "Interest paid on a day.")
    record VoucherRequest(
            @NotNull LocalDate paidOn,

            @NotNull @Schema(type = "string", example = "14175.00")
            Money amount,

            @Size(max = 64) @Pattern(regexp = "[\\p{L}\\p{N}\\p{P}]+") @Nullable
            String voucherNumber) {}

    /** Repayments of a loan by day. */
    @Schema(description = "Repayments of a loan by day.")
    record Repayments(List<RepaymentAnswer> items) {}

    /** Vouchers of a loan by day. */
    @Schema(description = "Vouchers of a loan by day.")
    record Vouchers(List<VoucherAnswer> items) {}

    @Post("/repayments")
    @Operation(summary = "Reports a repayment of principal", description = "Role BANK_CLERK; needs an Idempotency-Key.")
    @Status(HttpStatus.CREATED)
    HttpResponse<RepaymentAnswer> repayment(
            HttpRequest<?> request, Actor actor, String id, @Body @Valid RepaymentRequest body) {
        return idempotency.once(
                actor,
                request,
                body,
                RepaymentAnswer.class,
                () -> HttpResponse.created(RepaymentAnswer.of(report.repayment(actor, id, body.on(), body.amount()))));
    }

    @Get("/repayments")
    @Operation(summary = "Repayments of a loan by day")
    Repayments repayments(Actor actor, String id) {
        return new Repayments(RepaymentAnswer.all(report.repaymentsOf(actor, id)));
    }

    @Post("/interest-vouchers")
    @Operation(summary = "Reports interest paid", description = "Role BANK_CLERK; needs an Idempotency-Key.")
    @Status(HttpStatus.CREATED)
    HttpResponse<VoucherAnswer> voucher(
            HttpRequest<?> request, Actor actor, String id, @Body @Valid VoucherRequest body) {
        return idempotency.once(
                actor,
                request,
                body,
                VoucherAnswer.class,
                () -> HttpResponse.created(VoucherAnswer.of(
                        report.voucher(actor, id, body.voucherNumber(), body.paidOn(), body.amount()))));
    }

    @Get("/interest-vouchers")
    @Operation(summary = "Interest vouchers of a loan by day")
    Vouchers vouchers(Actor actor, String id) {
        return new Vouchers(VoucherAnswer.all(report.vouchersOf(actor, id)));
    }
}
