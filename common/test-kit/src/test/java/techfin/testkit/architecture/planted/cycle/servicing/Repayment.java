package techfin.testkit.architecture.planted.cycle.servicing;

import org.jspecify.annotations.Nullable;
import techfin.testkit.architecture.planted.cycle.filing.Filing;

/** The other half. */
public final class Repayment {
    @Nullable
    Filing filing;
}
