package techfin.rating.scoring;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Which stage of life (初创期, 成长期, 稳定期) an enterprise is in; the first rule that fits decides.
 *
 * @param stage the stage
 * @param ageAtMost most full years since it was founded, null for any
 * @param revenueAtMost most yearly revenue in yuan, null for any
 * @param revenueAbove the yearly revenue in yuan is more than this, null for any
 */
public record StageRule(
        String stage,
        @Nullable Integer ageAtMost,
        @Nullable BigDecimal revenueAtMost,
        @Nullable BigDecimal revenueAbove) {
    /**
     * Whether an enterprise of this age and revenue is in this stage. What is not known fits no condition.
     *
     * @param age full years since it was founded
     * @param revenue of a year, in yuan
     */
    public boolean fits(@Nullable Integer age, @Nullable BigDecimal revenue) {
        return (ageAtMost == null || (age != null && age <= ageAtMost))
                && (revenueAtMost == null || (revenue != null && revenue.compareTo(revenueAtMost) <= 0))
                && (revenueAbove == null || (revenue != null && revenue.compareTo(revenueAbove) > 0));
    }
}
