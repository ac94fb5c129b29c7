package techfin.rating.product;

import java.util.Set;
import techfin.money.Percent;

/**
 * Percentage points that a party bears on top where a loan is worth encouraging.
 *
 * @param firstLoan whether a first loan earns it
 * @param securities kinds of security of which each earns it too
 * @param atMost the most that the party bears with it
 */
public record Bonus(Share.Party party, Percent points, boolean firstLoan, Set<Security> securities, Percent atMost) {
    public Bonus {
        securities = Set.copyOf(securities);
    }

    /** Whether the applicant earns it. */
    boolean isEarned(Applicant applicant) {
        return (firstLoan && applicant.firstLoan())
                || (applicant.security() != null && securities.contains(applicant.security()));
    }

    /** The share with the points, within what the party bears at most. */
    Share on(Share share) {
        long raised = Math.min(share.percent().millionths() + points.millionths(), atMost.millionths());
        return share.party() == party
                ? new Share(party, new Percent(Math.max(raised, share.percent().millionths())), share.bound())
                : share;
    }
}
