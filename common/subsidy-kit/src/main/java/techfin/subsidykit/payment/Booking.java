package techfin.subsidykit.payment;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** What becomes of one message of the bank. */
public sealed interface Booking {
    /** It counts; the line is as given now. */
    record Counted(PaymentLine line) implements Booking {}

    /** The same message was counted before. */
    record Repeated() implements Booking {}

    /**
     * It cannot be true as it stands, and nothing is counted.
     *
     * @param values for the text of the code
     */
    record Refused(String code, Map<String, String> values) implements Booking {
        public Refused {
            values = Map.copyOf(values);
        }
    }

    /**
     * Books a message on its line.
     *
     * @param before what was counted on this line before
     * @param orderedOn day of the order
     * @param today the day it is
     */
    static Booking of(
            PaymentLine line,
            PaymentReceipt receipt,
            List<PaymentReceipt> before,
            LocalDate orderedOn,
            LocalDate today) {
        for (PaymentReceipt known : before) {
            if (known.bankReference().equals(receipt.bankReference())) {
                return known.saysTheSameAs(receipt)
                        ? new Repeated()
                        : new Refused("REFERENCE_SAYS_OTHERWISE", Map.of("reference", receipt.bankReference()));
            }
        }
        Map<String, String> open = Map.of("open", line.open().toString());
        if (receipt.amount().compareTo(line.open()) > 0) {
            return new Refused("MORE_THAN_ORDERED", open);
        }
        if (receipt.outcome() == Outcome.FAILED && !receipt.amount().equals(line.open())) {
            return new Refused("NOT_THE_OPEN_REST", open);
        }
        LocalDate paidOn = receipt.paidOn();
        if (paidOn != null && paidOn.isBefore(orderedOn)) {
            return new Refused("PAID_BEFORE_ORDERED", Map.of("orderedOn", orderedOn.toString()));
        }
        if (paidOn != null && paidOn.isAfter(today)) {
            return new Refused("PAID_IN_FUTURE", Map.of());
        }
        return new Counted(line.after(receipt));
    }
}
