package techfin.loan.filing;

import java.util.Comparator;
import java.util.Optional;

/**
 * Where a loan stands in an ordered list, so that the next page can begin after it.
 *
 * @param key see {@link LoanOrder#keyOf}
 * @param id of the loan
 */
public record LoanPlace(long key, String id) {
    /** As lists are ordered: the largest key first, then the newest entry. */
    public static final Comparator<LoanPlace> LARGEST_FIRST = Comparator.comparingLong(LoanPlace::key)
            .thenComparing(LoanPlace::id)
            .reversed();

    public static LoanPlace of(LoanOrder order, Loan loan) {
        return new LoanPlace(order.keyOf(loan), loan.id());
    }

    /** The place that {@link #text} tells; empty for what no list of this order tells. */
    public static Optional<LoanPlace> parse(LoanOrder order, String text) {
        int comma = text.indexOf(',');
        if (comma < 1 || !text.substring(0, comma).matches("[0-9]{1,15}")) {
            return Optional.empty();
        }
        long key = Long.parseLong(text.substring(0, comma));
        return order.knows(key) ? Optional.of(new LoanPlace(key, text.substring(comma + 1))) : Optional.empty();
    }

    public String text() {
        return key + "," + id;
    }
}
