package techfin.subsidykit.decision;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import techfin.casework.CaseState;
import techfin.money.DatePeriod;
import techfin.money.Money;
import techfin.subsidy.Part;
import techfin.subsidykit.application.Entitlement;
import techfin.subsidykit.application.Listed;
import techfin.subsidykit.application.SubsidyApplication;
import techfin.subsidykit.application.SubsidyLoan;
import techfin.subsidykit.overlap.InterestDays;
import techfin.subsidykit.round.SubsidyRound;

/** What must hold of a listed case before it is approved, apart from who approves and the budget. */
public final class ApprovalChecks {
    private ApprovalChecks() {}

    /**
     * The first thing in the way.
     *
     * @param asListed what the rule gives by the facts of today and the grants that the list counted
     * @param today what the rule gives by the facts and the grants of today
     */
    public static Optional<Exclusion> of(SubsidyApplication application, Entitlement asListed, Entitlement today) {
        if (application.state() == CaseState.OBJECTED) {
            return Optional.of(Exclusion.OBJECTION_OPEN);
        }
        Listed listed = application.listed();
        if (listed == null || !listed.entitlement().receiptDigest().equals(asListed.receiptDigest())) {
            return Optional.of(Exclusion.CHANGED_SINCE_LISTED);
        }
        return coveredBy(listed.parts(), today.parts()) ? Optional.empty() : Optional.of(Exclusion.OVER_CAP);
    }

    private static boolean coveredBy(List<Part> listed, List<Part> entitled) {
        return listed.stream()
                .allMatch(part -> part.amount().isZero()
                        || entitled.stream()
                                .filter(other -> other.party().equals(part.party()))
                                .map(Part::amount)
                                .anyMatch(amount -> part.amount().compareTo(amount) <= 0));
    }

    /** Whether the round wants a case of this amount decided by itself. */
    public static boolean overLimit(SubsidyRound round, Money amount) {
        Money limit = round.terms().singleDecisionAbove();
        return limit != null && amount.compareTo(limit) > 0;
    }

    /** The days of interest that an approval of the case pays for: drawdown to settlement; none of a scheme for fees. */
    public static InterestDays daysOf(SubsidyApplication application, SubsidyLoan loan, SubsidyRound round) {
        LocalDate until = loan.settledOn() == null ? loan.maturesOn() : loan.settledOn();
        return new InterestDays(
                application.id(),
                loan.id(),
                round.scheme().code(),
                loan.uscc(),
                loan.bankCode(),
                loan.contractNumber(),
                loan.noteNumber(),
                loan.principal(),
                loan.disbursedOn(),
                new DatePeriod(loan.disbursedOn(), round.scheme().base().isFeesOnly() ? loan.disbursedOn() : until));
    }
}
