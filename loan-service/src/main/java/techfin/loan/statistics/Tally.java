package techfin.loan.statistics;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import techfin.money.Money;

/**
 * Sums over a set of filed loans. Everything but the enterprises adds up over disjoint sets.
 *
 * @param count loan notes
 * @param enterprises each counted once, however many loans and banks it has
 * @param firstLoanEnterprises enterprises with a first loan (首贷户) in the set
 * @param amount principal
 * @param filedAmount part of it inside the enterprises' filing limits
 * @param rated loans whose rate is known: all but floating ones drawn before the first publication of the prime rate
 * @param rateSum sum of the yearly rates of these, percent; a floating rate at the prime rate in force on the drawdown
 *     day plus its spread
 * @param ratedAmount principal of these
 * @param weightedRateSum sum of principal in yuan times rate in percent of these
 */
public record Tally(
        long count,
        long enterprises,
        long firstLoanEnterprises,
        Money amount,
        Money filedAmount,
        long rated,
        BigDecimal rateSum,
        Money ratedAmount,
        BigDecimal weightedRateSum) {

    public static final Tally NONE =
            new Tally(0, 0, 0, Money.ZERO, Money.ZERO, 0, BigDecimal.ZERO, Money.ZERO, BigDecimal.ZERO);

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final int PLACES = 2;

    /** Every loan alike: percent, two decimals, half up; empty without loans. */
    public Optional<BigDecimal> simpleAverageRate() {
        return share(rateSum, BigDecimal.valueOf(rated));
    }

    /** Each loan by its principal: percent, two decimals, half up; empty without loans. */
    public Optional<BigDecimal> weightedAverageRate() {
        return share(weightedRateSum, ratedAmount.toYuan());
    }

    /** Enterprises with a first loan among all: percent, two decimals, half up; empty without any. */
    public Optional<BigDecimal> firstLoanShare() {
        return share(BigDecimal.valueOf(firstLoanEnterprises).multiply(HUNDRED), BigDecimal.valueOf(enterprises));
    }

    private static Optional<BigDecimal> share(BigDecimal part, BigDecimal whole) {
        return whole.signum() == 0 ? Optional.empty() : Optional.of(part.divide(whole, PLACES, RoundingMode.HALF_UP));
    }
}
