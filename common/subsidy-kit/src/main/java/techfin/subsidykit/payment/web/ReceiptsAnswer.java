package techfin.subsidykit.payment.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import techfin.subsidykit.payment.usecase.PaymentOrderView;

/**
 * The order after the bank's messages, and what became of each of them.
 *
 * @param results in the order of the request
 */
public record ReceiptsAnswer(PaymentOrderView order, List<ReceiptResult> results) {
    /** What became of a message. */
    public enum Became {
        /** It counts. */
        COUNTED,
        /** It was counted before. */
        REPEATED,
        /** It cannot be true as it stands; nothing of it counts. */
        REFUSED
    }

    /**
     * What became of one message.
     *
     * @param code why it was refused, null otherwise
     * @param message the same in words
     */
    public record ReceiptResult(
            int line,
            String bankReference,
            Became result,
            @Nullable String code,
            @Nullable String message) {}
}
