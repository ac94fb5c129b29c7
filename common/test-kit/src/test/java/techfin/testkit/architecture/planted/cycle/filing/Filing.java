package techfin.testkit.architecture.planted.cycle.filing;

import org.jspecify.annotations.Nullable;
import techfin.testkit.architecture.planted.cycle.servicing.Repayment;

/** One half of a cycle. */
public final class Filing {
    @Nullable
    Repayment repayment;
}
