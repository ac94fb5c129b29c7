package techfin.pledge.pledging;

import org.jspecify.annotations.Nullable;
import techfin.money.Money;
import techfin.pledge.right.RightKind;

/**
 * What a right brings to a pledge.
 *
 * @param number of the right, for people to read
 * @param value yuan, as the bank's latest valid appraisal has it; null without one
 */
public record PledgedWorth(
        RightKind kind, String number, @Nullable Money value) {}
