package techfin.subsidykit.payment.usecase;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import techfin.subsidykit.payment.OrderState;
import techfin.subsidykit.payment.PaymentOrder;

/**
 * An order as it is told to people and kept in the audit trail; amounts in yuan.
 *
 * @param number what the bank is told
 * @param count number of lines
 * @param digest {@code sha256:…} over the order and its lines
 * @param lines null in lists and in the audit trail
 */
public record PaymentOrderView(
        String id,
        long version,
        String roundId,
        String party,
        String number,
        OrderState state,
        String orderedBy,
        LocalDate orderedOn,
        int count,
        String total,
        String paid,
        String digest,
        @Nullable List<PaymentLineView> lines) {
    /** The order without its lines. */
    public static PaymentOrderView of(PaymentOrder order) {
        return of(order, null);
    }

    /** The order with its lines as this reader may see them. */
    public static PaymentOrderView of(FindOrders.Found found, boolean wholeAccounts) {
        return of(
                found.order(),
                found.lines().stream()
                        .map(line -> PaymentLineView.of(line, wholeAccounts))
                        .toList());
    }

    private static PaymentOrderView of(PaymentOrder order, @Nullable List<PaymentLineView> lines) {
        return new PaymentOrderView(
                order.id(),
                order.version(),
                order.roundId(),
                order.party(),
                order.number(),
                order.state(),
                order.orderedBy(),
                order.orderedOn(),
                order.count(),
                order.total().toString(),
                order.paid().toString(),
                order.digest(),
                lines);
    }
}
