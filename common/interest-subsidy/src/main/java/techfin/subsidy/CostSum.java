package techfin.subsidy;

import java.util.List;
import techfin.money.Money;
import techfin.subsidy.exact.Ratio;
import techfin.subsidy.exact.Segments;

/**
 * Adds up what a scheme counts of the costs of one loan. Each item is rounded half up to the fen and then kept within its
 * caps. The term, pledged and filed shares are of interest: a fee was paid for the pledge or the guarantee alone and
 * counts whole.
 */
final class CostSum {
    private final SchemeVersion scheme;
    private final LoanFacts loan;
    private final Money paid;
    private final Shares shares;
    private final BaseRate rate;
    private final List<Step> steps;

    CostSum(SchemeVersion scheme, LoanFacts loan, Money paid, Shares shares, BaseRate rate, List<Step> steps) {
        this.scheme = scheme;
        this.loan = loan;
        this.paid = paid;
        this.shares = shares;
        this.rate = rate;
        this.steps = steps;
    }

    Money of(Base.Costs costs) {
        Ratio term = costs.countsInterestPaid() ? shares.term() : Ratio.ONE;
        Ratio ofLoan = costs.countsInterest() ? shares.pledgedAndFiled() : Ratio.ONE;
        Money sum = Money.ZERO;
        for (CostItem item : costs.items()) {
            sum = sum.plus(
                    switch (item.cost()) {
                        case Cost.Interest all -> counted(item, Segments.ofAmount(paid.fen()), term.times(ofLoan));
                        case Cost.LprInterest lpr -> counted(item, rate.lpr(lpr.at()), ofLoan);
                        case Cost.Fee fee ->
                            counted(item, Segments.ofAmount(feesOf(fee.kind()).fen()), Ratio.ONE);
                    });
        }
        return sum;
    }

    private Money counted(CostItem item, Segments cost, Ratio share) {
        Money principal = loan.principal();
        Money found = Money.ofFen(cost.share(share));
        Money amount = item.capped(Money.ofFen(cost.share(share.times(Ratio.of(item.percent())))), principal);
        steps.add(new Step.CountedCost(item, found, item.capOf(principal), amount));
        return amount;
    }

    /** Fees of a kind that were paid inside every window of the scheme. */
    private Money feesOf(FeeKind kind) {
        Money sum = Money.ZERO;
        for (LoanFacts.Fee fee : loan.fees()) {
            if (fee.kind() == kind && insideEveryWindow(fee)) {
                sum = sum.plus(fee.amount());
            }
        }
        return sum;
    }

    private boolean insideEveryWindow(LoanFacts.Fee fee) {
        return scheme.conditions().stream()
                .allMatch(condition ->
                        !(condition instanceof Condition.PaidWithin window) || window.contains(fee.paidOn()));
    }
}
