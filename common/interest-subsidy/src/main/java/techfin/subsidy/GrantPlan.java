package techfin.subsidy;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import techfin.money.Money;
import techfin.subsidy.exact.Ratio;
import techfin.subsidy.exact.SubsidyCase;

/** The grants of a scheme for one loan: shares, caps less what earlier grants used, and the limit to interest paid. */
final class GrantPlan {
    private final SchemeVersion scheme;
    private final LoanFacts loan;
    private final List<PreviousGrant> previousGrants;
    private final @Nullable Integer grantYear;

    GrantPlan(SchemeVersion scheme, LoanFacts loan, List<PreviousGrant> previousGrants, @Nullable Integer grantYear) {
        this.scheme = scheme;
        this.loan = loan;
        this.previousGrants = previousGrants;
        this.grantYear = grantYear;
    }

    /** The grants of the scheme on this loan, ready for arithmetic; {@code share} is what shares leave of the base. */
    List<SubsidyCase.Line> lines(Ratio share) {
        List<SubsidyCase.Line> lines = new ArrayList<>(scheme.grants().size());
        for (Grant grant : scheme.grants()) {
            Ratio percent = Ratio.of(grant.percent());
            int of = grant.ofParty() == null ? SubsidyCase.OF_BASE : indexOf(grant.ofParty());
            lines.add(new SubsidyCase.Line(of, of == SubsidyCase.OF_BASE ? share.times(percent) : percent, cap(grant)));
        }
        return lines;
    }

    private int indexOf(String party) {
        for (int i = 0; i < scheme.grants().size(); i++) {
            if (scheme.grants().get(i).party().equals(party)) {
                return i;
            }
        }
        throw new IllegalStateException("no grant of " + party);
    }

    /** What the caps of a grant leave for this loan, in fen. */
    private long cap(Grant grant) {
        long cap = grant.capPerLoan() == null
                ? SubsidyCase.NO_CAP
                : grant.capPerLoan().fen();
        Grant.EnterpriseCap perEnterprise = grant.capPerEnterprise();
        if (perEnterprise == null) {
            return cap;
        }
        Money left = perEnterprise.amount().minus(used(grant)).max(Money.ZERO);
        return Math.min(cap, left.fen());
    }

    /** What earlier grants used of the enterprise's cap. */
    private Money used(Grant grant) {
        Money used = Money.ZERO;
        Grant.EnterpriseCap cap = grant.capPerEnterprise();
        for (PreviousGrant previous : previousGrants) {
            if (cap != null
                    && previous.schemeCode().equals(scheme.code())
                    && previous.party().equals(grant.party())
                    && (cap.per() == Grant.Per.LIFETIME || previous.year() == year())) {
                used = used.plus(previous.amount());
            }
        }
        return used;
    }

    private int year() {
        return grantYear == null ? loan.endsOn().getYear() : grantYear;
    }

    /** What each party gives, and the steps to it. */
    List<Part> grant(SubsidyCase subsidy, Money paid, List<Step> steps) {
        List<Grant> grants = scheme.grants();
        long[] capped = new long[grants.size()];
        long[] parts = new long[grants.size()];
        subsidy.amount(parts);
        List<Part> result = new ArrayList<>(grants.size());
        List<Part> cuts = new ArrayList<>(0);
        for (int i = 0; i < parts.length; i++) {
            Grant grant = grants.get(i);
            Money uncapped = Money.ofFen(subsidy.uncapped(i, capped, paid.fen()));
            capped[i] = Math.min(uncapped.fen(), cap(grant));
            steps.add(new Step.PartyGrant(grant, uncapped, used(grant), year(), Money.ofFen(capped[i])));
            result.add(new Part(grant.party(), Money.ofFen(parts[i])));
            if (parts[i] < capped[i]) {
                cuts.add(new Part(grant.party(), Money.ofFen(capped[i] - parts[i])));
            }
        }
        Money others = loan.otherSubsidies();
        if (scheme.limitToInterestPaid() && others.isPositive()) {
            steps.add(new Step.OtherSubsidies(paid, others, paid.minus(others).max(Money.ZERO)));
        }
        if (!cuts.isEmpty()) {
            steps.add(new Step.Limited(paid, cuts));
        }
        return result;
    }

    /** Each party with nothing. */
    List<Part> nothing() {
        List<Part> nothing = new ArrayList<>();
        for (Grant grant : scheme.grants()) {
            nothing.add(new Part(grant.party(), Money.ZERO));
        }
        return nothing;
    }
}
