package techfin.pledge.fee.web;

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
import techfin.lending.record.Reason;
import techfin.lending.record.RecordLimits;
import techfin.money.Money;
import techfin.pledge.fee.FeeDraft;
import techfin.pledge.fee.usecase.FeeView;
import techfin.pledge.fee.usecase.ReportFees;
import techfin.servicekit.actor.Actor;
import techfin.servicekit.idempotency.Idempotency;
import techfin.subsidy.FeeKind;

/** Fees paid for a loan: appraisal, insurance, guarantee, rating. */
@Controller("/api/ip-pledge/v1/loans/{id}/fees")
@Tag(name = "fees")
class FeeController {
    private final ReportFees fees;
    private final Idempotency idempotency;

    FeeController(ReportFees fees, Idempotency idempotency) {
        this.fees = fees;
        this.idempotency = idempotency;
    }

    /** A fee on an invoice. */
    @Introspected
    @Schema(name = "FeeRequest")
    record FeeRequest(
            @NotNull FeeKind kind,

            @NotBlank @Size(max = RecordLimits.NAME_LENGTH) String payee,

            @NotBlank @Size(max = RecordLimits.NUMBER_LENGTH) @Pattern(regexp = RecordLimits.NUMBER)
            String invoiceNumber,

            @NotNull LocalDate paidOn,

            @NotNull @Schema(type = "string", example = "25000.00")
            Money amount) {
        FeeDraft draft() {
            return new FeeDraft(kind, payee, invoiceNumber, paidOn, amount);
        }
    }

    /** Why a fee is taken back: a code such as {@code WRONG_AMOUNT} and words. */
    @Introspected
    @Schema(name = "FeeReversalRequest")
    record FeeReversalRequest(@NotNull @Valid FeeReason reason) {}

    /** A reason. */
    @Introspected
    @Schema(name = "FeeReversalReason")
    record FeeReason(
            @NotBlank @Size(max = 40) @Pattern(regexp = "[A-Z][A-Z0-9_]*")
            String code,

            @Size(max = 1000) @Nullable String text) {}

    /** Fees of a loan by day, reversals included. */
    record Fees(List<FeeView> items) {}

    @Post
    @Operation(
            summary = "Reports a fee that the enterprise proved",
            description = "Role BANK_CLERK; needs an Idempotency-Key. One invoice stands for one fee.")
    @Status(HttpStatus.CREATED)
    HttpResponse<FeeView> report(HttpRequest<?> request, Actor actor, String id, @Body @Valid FeeRequest body) {
        return idempotency.once(
                actor,
                request,
                body,
                FeeView.class,
                () -> HttpResponse.created(FeeView.of(fees.report(actor, id, body.draft()))));
    }

    @Get
    @Operation(summary = "Fees of a loan by day, reversed entries and their reversals included")
    Fees list(Actor actor, String id) {
        return new Fees(fees.of(actor, id).stream().map(FeeView::of).toList());
    }

    @Post("/{feeId}/reversal")
    @Operation(
            summary = "Takes a wrong fee back by an entry with the negative amount; its invoice is free again",
            description = "Role BANK_CLERK; needs an Idempotency-Key. Not once a subsidy was granted for the loan.")
    @Status(HttpStatus.CREATED)
    HttpResponse<FeeView> reverse(
            HttpRequest<?> request, Actor actor, String id, String feeId, @Body @Valid FeeReversalRequest body) {
        Reason reason = new Reason(body.reason().code(), body.reason().text());
        return idempotency.once(
                actor,
                request,
                body,
                FeeView.class,
                () -> HttpResponse.created(FeeView.of(fees.reverse(actor, id, feeId, reason))));
    }
}
