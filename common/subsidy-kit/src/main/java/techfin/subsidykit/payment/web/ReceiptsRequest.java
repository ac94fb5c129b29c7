package techfin.subsidykit.payment.web;

import io.micronaut.core.annotation.Introspected;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import techfin.money.Money;
import techfin.servicekit.problem.Problem;
import techfin.subsidykit.payment.Outcome;
import techfin.subsidykit.payment.PaymentReceipt;

/** What the bank said of lines of an order. */
@Introspected
@Schema(name = "PaymentReceiptsRequest")
public record ReceiptsRequest(@NotEmpty @Size(max = 1000) List<@Valid @NotNull ReceiptRequest> receipts) {
    /**
     * One message of the bank.
     *
     * @param line number of the line
     * @param amount yuan paid; of a failure the whole open rest of the line
     * @param paidOn day on which the money left; of a failure it may be left out
     * @param bankReference the bank's number of the message; the same number on the same line counts once
     * @param failureReason the bank's words, required for a failure
     */
    @Introspected
    @Schema(name = "PaymentReceiptRequest")
    public record ReceiptRequest(
            @NotNull @Min(1) Integer line,

            @NotNull @Schema(type = "string", example = "34807.50")
            Money amount,

            @Nullable LocalDate paidOn,

            @NotBlank @Size(max = 100) String bankReference,

            @NotNull Outcome outcome,

            @Size(max = 500) @Nullable String failureReason) {}

    /**
     * The messages for the use case.
     *
     * @throws Problem 400 with every wrong field
     */
    List<PaymentReceipt> toReceipts() {
        Problem wrong = Problem.invalid();
        List<PaymentReceipt> messages = new ArrayList<>();
        for (int i = 0; i < receipts.size(); i++) {
            ReceiptRequest given = receipts.get(i);
            String at = "/receipts/" + i;
            boolean paid = given.outcome() == Outcome.PAID;
            String reason = given.failureReason();
            if (!given.amount().isPositive()) {
                wrong.at(at + "/amount", "NOT_POSITIVE");
            }
            if (paid && given.paidOn() == null) {
                wrong.at(at + "/paidOn", "REQUIRED");
            }
            if (!paid && (reason == null || reason.isBlank())) {
                wrong.at(at + "/failureReason", "REQUIRED");
            }
            messages.add(new PaymentReceipt(
                    given.line(),
                    given.bankReference().strip(),
                    given.outcome(),
                    given.amount(),
                    paid ? given.paidOn() : null,
                    paid || reason == null ? null : reason.strip()));
        }
        if (!wrong.errors().isEmpty()) {
            throw wrong;
        }
        return messages;
    }
}
