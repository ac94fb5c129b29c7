package techfin.rating.enterprise;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import techfin.lending.record.Finding;
import techfin.money.Money;

/**
 * The figures by which an enterprise is large or small, of its last full year; null is not known.
 *
 * @param staff persons at the end of the year
 * @param revenue of the year, yuan
 * @param totalAssets at the end of the year, yuan
 */
public record Figures(
        @Nullable Integer staff,
        @Nullable Money revenue,
        @Nullable Money totalAssets) {
    public static final Figures UNKNOWN = new Figures(null, null, null);

    /** Far above any enterprise: more is a slip. */
    public static final int MOST_STAFF = 5_000_000;

    /** What no enterprise can have. */
    void check(String pointer, List<Finding> found) {
        if (staff != null && (staff < 0 || staff > MOST_STAFF)) {
            found.add(new Finding(
                    pointer + "/staff", "OUT_OF_RANGE", Map.of("least", "0", "most", Integer.toString(MOST_STAFF))));
        }
        checkAmount(pointer + "/revenue", revenue, found);
        checkAmount(pointer + "/totalAssets", totalAssets, found);
    }

    private static void checkAmount(String pointer, @Nullable Money amount, List<Finding> found) {
        if (amount != null && (amount.isNegative() || amount.compareTo(Money.LARGEST_READ) > 0)) {
            found.add(new Finding(
                    pointer, "OUT_OF_RANGE", Map.of("least", "0.00", "most", Money.LARGEST_READ.toString())));
        }
    }
}
