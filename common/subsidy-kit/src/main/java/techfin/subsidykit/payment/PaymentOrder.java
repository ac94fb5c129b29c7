package techfin.subsidykit.payment;

import java.time.LocalDate;
import techfin.money.Money;

/**
 * An order of one party to its bank: everything that was payable by it in a round on that day.
 *
 * @param version counts every change, from 1
 * @param party who pays, for example {@code PROVINCE}
 * @param run which order of this party in this round it is, from 1
 * @param number what the bank is told, for example {@code 20261121-CITY-3F9A2C-1}
 * @param orderedBy user name
 * @param total yuan over all lines
 * @param count number of lines
 * @param digest {@code sha256:…} over the order and its lines in canonical JSON, see {@link OrderText}
 * @param paid yuan paid so far
 */
public record PaymentOrder(
        String id,
        long version,
        String roundId,
        String party,
        int run,
        String number,
        String orderedBy,
        LocalDate orderedOn,
        Money total,
        int count,
        String digest,
        Money paid) {
    public PaymentOrder {
        if (paid.isNegative() || paid.compareTo(total) > 0) {
            throw new IllegalArgumentException("paid " + paid + " of " + total);
        }
    }

    /** How far it is. */
    public OrderState state() {
        if (paid.equals(total)) {
            return OrderState.PAID;
        }
        return paid.isZero() ? OrderState.ORDERED : OrderState.PART_PAID;
    }

    /** The next version, with more paid. */
    public PaymentOrder next(Money morePaid) {
        return new PaymentOrder(
                id,
                version + 1,
                roundId,
                party,
                run,
                number,
                orderedBy,
                orderedOn,
                total,
                count,
                digest,
                paid.plus(morePaid));
    }
}
