package techfin.subsidy;

import java.time.YearMonth;
import java.util.List;
import java.util.function.UnaryOperator;
import techfin.money.LprPublication;
import techfin.money.LprTenor;
import techfin.money.Rate;
import techfin.subsidy.exact.Segments;

/** Finds the yearly rate that a scheme's base puts on each stretch of a loan. */
final class BaseRate {
    private final LoanFacts loan;
    private final Timeline timeline;
    private final RatesUsed rates;
    private final List<Step> steps;

    BaseRate(LoanFacts loan, Timeline timeline, RatesUsed rates, List<Step> steps) {
        this.loan = loan;
        this.timeline = timeline;
        this.rates = rates;
        this.steps = steps;
    }

    /** The stretches at the prime rate. */
    Segments lpr(Base.LprInterest base) {
        return at(lprRate(base));
    }

    /** The stretches at the scheme's points. */
    Segments points(Base.FixedPoints base) {
        Rate fixed = base.annualRate(loan.firstLoan());
        return at(contract -> fixed);
    }

    /** The stretches at what lies above the borrower's rate. */
    Segments above(Base.InterestAboveLpr base) {
        LprPublication lpr = rates.on(LprTenor.ONE_YEAR, loan.signedOn());
        steps.add(new Step.PrimeRate("BORROWER_BEARS", lpr.publishedOn(), lpr.oneYear()));
        Rate borne = lpr.oneYear().plusBasisPoints(base.spreadBp()).max(Rate.ZERO);
        return at(contract -> contract.minus(borne).max(Rate.ZERO));
    }

    private Segments at(UnaryOperator<Rate> rate) {
        Segments base = timeline.segments(rate);
        timeline.explainBase(base, rate, steps);
        return base;
    }

    private UnaryOperator<Rate> lprRate(Base.LprInterest base) {
        LprPublication lpr = switch (base.fixing()) {
            case MONTH_BEFORE_SIGNING ->
                rates.publishedIn(base.tenor(), YearMonth.from(loan.signedOn()).minusMonths(1));
            case SIGNING_DAY -> rates.on(base.tenor(), loan.signedOn());
            case DECEMBER_OF_SETTLEMENT_YEAR ->
                rates.publishedIn(base.tenor(), YearMonth.of(loan.endsOn().getYear(), 12));
        };
        Rate rate = lpr.rate(base.tenor());
        steps.add(new Step.PrimeRate("BASE", lpr.publishedOn(), rate));
        return base.limitToContractRate() ? rate::min : contract -> rate;
    }
}
