package techfin.subsidy;

import java.time.YearMonth;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import techfin.money.LprPublication;
import techfin.money.LprTenor;
import techfin.money.Rate;
import techfin.subsidy.exact.Segments;

/** Finds the yearly rate that a scheme's base puts on each stretch of a loan. */
final class BaseRate {
    private final SchemeVersion scheme;
    private final LoanFacts loan;
    private final Timeline timeline;
    private final RatesUsed rates;
    private final List<Step> steps;

    BaseRate(SchemeVersion scheme, LoanFacts loan, Timeline timeline, RatesUsed rates, List<Step> steps) {
        this.scheme = scheme;
        this.loan = loan;
        this.timeline = timeline;
        this.rates = rates;
        this.steps = steps;
    }

    /** The stretches at the scheme's rate; null where the base is interest paid. */
    @Nullable
    Segments segments() {
        UnaryOperator<Rate> rate = switch (scheme.base()) {
            case Base.InterestPaid paid -> null;
            case Base.LprInterest lpr -> lprRate(lpr);
            case Base.FixedPoints points -> {
                Rate fixed = points.annualRate(loan.firstLoan());
                yield contract -> fixed;
            }
            case Base.InterestAboveLpr above -> {
                LprPublication lpr = rates.on(LprTenor.ONE_YEAR, loan.signedOn());
                steps.add(new Step.PrimeRate("BORROWER_BEARS", lpr.publishedOn(), lpr.oneYear()));
                Rate borne = lpr.oneYear().plusBasisPoints(above.spreadBp()).max(Rate.ZERO);
                yield contract -> contract.minus(borne).max(Rate.ZERO);
            }
        };
        if (rate == null) {
            return null;
        }
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
