package techfin.subsidy;

import java.time.LocalDate;
import java.util.List;
import techfin.money.Money;
import techfin.money.Percent;
import techfin.subsidy.exact.Ratio;
import techfin.subsidy.exact.Segments;

/** What part of a loan's interest counts; each share leaves a step. */
final class Shares {
    private final SchemeVersion scheme;
    private final LoanFacts loan;
    private final Segments interest;
    private final LocalDate countedUntil;
    private final RatesUsed rates;
    private final List<Step> steps;

    Shares(
            SchemeVersion scheme,
            LoanFacts loan,
            Segments interest,
            LocalDate countedUntil,
            RatesUsed rates,
            List<Step> steps) {
        this.scheme = scheme;
        this.loan = loan;
        this.interest = interest;
        this.countedUntil = countedUntil;
        this.rates = rates;
        this.steps = steps;
    }

    /** Pledged and filed share multiplied. */
    Ratio pledgedAndFiled() {
        Ratio share = Ratio.ONE;
        Percent pledged = loan.pledgedSharePercent();
        if (scheme.applyPledgedShare() && pledged != null) {
            steps.add(new Step.Share("PLEDGED", pledged.toString(), "100"));
            share = share.times(Ratio.of(pledged));
        }
        Money filed = loan.filedAmount();
        if (scheme.applyFiledShare() && filed != null) {
            Money principal = loan.principal();
            steps.add(new Step.Share("FILED", filed.toString(), principal.toString()));
            share = share.times(Ratio.of(filed.fen(), principal.fen()));
        }
        return share;
    }

    /**
     * Interest proved or stated is of the whole loan. Where the term limit or the original maturity leaves days out, only
     * the part counts that the formula finds on the counted days.
     */
    Ratio term() {
        boolean proved = !loan.interestVouchers().isEmpty() || loan.interestPaid() != null;
        if (!proved || !countedUntil.isBefore(loan.endsOn())) {
            return Ratio.ONE;
        }
        long all = Timeline.of(loan, loan.endsOn(), scheme.dayCount(), rates)
                .segments()
                .interest();
        long counted = interest.interest();
        if (all == counted) {
            return Ratio.ONE;
        }
        steps.add(new Step.Share(
                "TERM", Money.ofFen(counted).toString(), Money.ofFen(all).toString()));
        return Ratio.of(counted, all);
    }
}
