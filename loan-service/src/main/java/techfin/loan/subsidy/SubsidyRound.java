package techfin.loan.subsidy;

import java.time.LocalDate;
import techfin.money.Money;

/**
 * A subsidy round (贴息批次): one scheme version, one window, one budget. The version is pinned; a later one never changes
 * a running round.
 *
 * @param opensOn first day for applications
 * @param closesOn last day for applications
 * @param grantYear budget year that a yearly cap counts; the autumn of 2023 applied for 2024
 * @param budget yuan for all parties together
 * @param granted yuan approved so far, never above the budget
 */
public record SubsidyRound(
        String id,
        long version,
        String name,
        String schemeCode,
        String schemeVersion,
        LocalDate opensOn,
        LocalDate closesOn,
        int grantYear,
        Money budget,
        Money granted,
        String openedBy) {

    public SubsidyRound {
        if (closesOn.isBefore(opensOn)) {
            throw new IllegalArgumentException("closes on " + closesOn + " before it opens on " + opensOn);
        }
        if (granted.compareTo(budget) > 0) {
            throw new IllegalArgumentException("granted " + granted + " above the budget " + budget);
        }
    }

    public boolean takesApplicationsOn(LocalDate day) {
        return !day.isBefore(opensOn) && !day.isAfter(closesOn);
    }

    /** What is left of the budget. */
    public Money remaining() {
        return budget.minus(granted);
    }
}
