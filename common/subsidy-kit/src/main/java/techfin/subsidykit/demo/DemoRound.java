package techfin.subsidykit.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import techfin.casework.CaseState;
import techfin.lending.demo.DemoEnterprises;
import techfin.lending.demo.Draws;
import techfin.lending.enterprise.Uscc;
import techfin.lending.filing.LoanStatus;
import techfin.lending.servicing.Balance;
import techfin.money.Money;
import techfin.subsidy.SchemeVersion;
import techfin.subsidykit.round.RoundStage;
import techfin.subsidykit.round.RoundTerms;
import techfin.subsidykit.round.SubsidyRound;

/**
 * A subsidy round of a demo city.
 *
 * @param settledBy cut-off of its scheme version, or the last day before it opened
 * @param filedOn day on which all its applications are filed
 * @param applications how many are filed in it, where so many loans are entitled
 * @param states how far they have come, one after the other and over again; the first is that of the demo account that
 *     has applied
 * @param statement what applicants write about the use of their loans
 */
public record DemoRound(
        SubsidyRound round,
        LocalDate settledBy,
        LocalDate filedOn,
        int applications,
        Standing standing,
        List<CaseState> states,
        String statement) {
    public DemoRound {
        states = List.copyOf(states);
        if (standing != Standing.OPEN && !states.equals(List.of(CaseState.CITY_REVIEWED))) {
            throw new IllegalArgumentException("on the way in a round that is listed: " + states);
        }
    }

    /** How far a round has come. */
    public enum Standing {
        /** Takes applications, which are on their ways. */
        OPEN,
        /** Listed; its notice is over, and the approver has yet to decide. */
        NOTICED,
        /** Listed, noticed and approved. */
        APPROVED
    }

    /** Has applied in the open round, so that its account sees where the money is. */
    public static final Uscc HAS_APPLIED = DemoEnterprises.B;

    private static final long MILLIS_PER_DAY = 86_400_000L;

    /** A round that was called by its office and has granted nothing. */
    public static SubsidyRound called(String name, SchemeVersion scheme, RoundTerms terms, Money budget) {
        return new SubsidyRound(
                new Draws(terms.grantYear()).id(terms.opensOn().toEpochDay() * MILLIS_PER_DAY),
                1,
                name,
                scheme,
                null,
                terms,
                budget,
                Money.ZERO,
                List.of(),
                RoundStage.OPEN,
                null,
                DemoStaff.reviewer(terms.office()));
    }

    /** The same terms, by which what exceeds a limit is decided case by case. */
    public static RoundTerms decidedSinglyAbove(Money limit, RoundTerms terms) {
        return new RoundTerms(
                terms.opensOn(),
                terms.closesOn(),
                terms.settledBy(),
                terms.confirmBy(),
                terms.grantYear(),
                terms.whenShort(),
                terms.office(),
                terms.countyReviews(),
                terms.noticeDays(),
                terms.noticeCounting(),
                terms.days(),
                limit,
                terms.clawbackAnnualRate());
    }

    /** Whether a loan that stands like this may apply: repaid until the cut-off, and never late. */
    public boolean takes(LoanStatus status, Balance balance) {
        LocalDate settledOn = balance.settledOn();
        return status == LoanStatus.SETTLED
                && settledOn != null
                && !settledOn.isAfter(settledBy)
                && balance.overdueDays() == 0;
    }

    /** Of the two demo accounts one applies itself, and the other one has applied in the open round. */
    public Set<Uscc> doNotApply() {
        return isListed() ? Set.of(DemoEnterprises.A, DemoEnterprises.B) : Set.of(DemoEnterprises.A);
    }

    boolean isListed() {
        return standing != Standing.OPEN;
    }

    /** The state of the n-th application. */
    CaseState stateOf(int n) {
        return states.get(n % states.size());
    }
}
