package techfin.subsidykit.round;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import techfin.casework.Course;
import techfin.money.Money;
import techfin.subsidy.SchemeVersion;

/**
 * A subsidy round (贴息批次): one scheme version, one window, one budget. The version is pinned as it was when the round
 * was called; a later one never changes a running round.
 *
 * @param ruleAuthor who wrote the pinned version, null for one that came with the product
 * @param budget yuan for all parties together
 * @param granted yuan approved so far, never above the budget
 * @param parties budgets of single parties; empty when only the whole is limited
 * @param notice id and last day of the public notice, null before it
 */
public record SubsidyRound(
        String id,
        long version,
        String name,
        SchemeVersion scheme,
        @Nullable String ruleAuthor,
        RoundTerms terms,
        Money budget,
        Money granted,
        List<PartyBudget> parties,
        RoundStage stage,
        @Nullable NoticeOfRound notice,
        String openedBy) {

    public SubsidyRound {
        parties = List.copyOf(parties);
        if (granted.compareTo(budget) > 0) {
            throw new IllegalArgumentException("granted " + granted + " above the budget " + budget);
        }
    }

    /** Where the public notice of a round stands, and its last day. */
    public record NoticeOfRound(String id, LocalDate closesOn) {}

    /** What is left of the budget. */
    public Money remaining() {
        return budget.minus(granted);
    }

    /** The course of its cases. */
    public Course course() {
        return Course.of(terms.countyReviews());
    }

    /** Whether its notice is over, so that its list can be approved. */
    public boolean noticeIsClosedOn(LocalDate today) {
        return notice != null && today.isAfter(notice.closesOn());
    }
}
