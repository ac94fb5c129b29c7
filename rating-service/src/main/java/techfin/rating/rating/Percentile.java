package techfin.rating.rating;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import techfin.rating.assessment.Assessments;

/**
 * Where an enterprise stands in a group.
 *
 * @param enterprises how many the group has, the enterprise itself among them
 * @param percentile share of the group that is below, in percent with one place; those with the same total count half
 */
public record Percentile(long enterprises, BigDecimal percentile) {
    /** Smaller groups are not shown: one could tell who is who. */
    public static final long LEAST = 5;

    private static final BigDecimal FIFTY = new BigDecimal(50);

    /** The place in a group that includes the enterprise; empty when the group is too small to be shown. */
    public static Optional<Percentile> of(Assessments.Compared group) {
        if (group.all() < LEAST) {
            return Optional.empty();
        }
        BigDecimal twice = BigDecimal.valueOf(2 * group.below() + group.equal());
        return Optional.of(new Percentile(
                group.all(), twice.multiply(FIFTY).divide(BigDecimal.valueOf(group.all()), 1, RoundingMode.HALF_UP)));
    }
}
