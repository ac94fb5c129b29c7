package techfin.rating.scoring;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What caps and vetoes look at beside the indicators.
 *
 * @param audited whether the accounts were audited; not known counts as not audited
 * @param debtRatioPercent debts over assets, in percent; null when not known
 * @param veto why the enterprise is vetoed, null when it is not
 */
public record Facts(
        boolean audited,
        @Nullable BigDecimal debtRatioPercent,
        @Nullable String veto) {}
