package techfin.loan.announcement;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import techfin.loan.statistics.Tally;
import techfin.money.LprTable;
import techfin.money.Money;

/**
 * Adds up an announcement line by line, so that its figures and its annex are of the same loans. Not for several threads.
 */
public final class Totals {
    private final LprTable lpr;
    private final Set<String> banks = new HashSet<>();
    private final Set<String> divisions = new HashSet<>();
    private final Set<String> enterprises = new HashSet<>();
    private long loans;
    private Money amount = Money.ZERO;
    private Money filedAmount = Money.ZERO;
    private long rated;
    private BigDecimal rateSum = BigDecimal.ZERO;
    private Money ratedAmount = Money.ZERO;
    private BigDecimal weightedRateSum = BigDecimal.ZERO;

    public Totals(LprTable lpr) {
        this.lpr = lpr;
    }

    /** Counts one more line. */
    public void add(AnnouncedLoan loan) {
        banks.add(loan.bankCode());
        divisions.add(loan.divisionCode());
        enterprises.add(loan.uscc());
        loans++;
        amount = amount.plus(loan.amount());
        filedAmount = filedAmount.plus(loan.filedAmount());
        loan.rateAtDrawdown(lpr).ifPresent(rate -> {
            rated++;
            rateSum = rateSum.add(rate);
            ratedAmount = ratedAmount.plus(loan.amount());
            weightedRateSum = weightedRateSum.add(rate.multiply(loan.amount().toYuan()));
        });
    }

    /** What was counted until now. */
    public Summary summary() {
        Tally rates = new Tally(loans, 0, 0, amount, filedAmount, rated, rateSum, ratedAmount, weightedRateSum);
        return new Summary(
                banks.size(),
                divisions.size(),
                enterprises.size(),
                loans,
                amount,
                filedAmount,
                rates.simpleAverageRate(),
                rates.weightedAverageRate());
    }

    /**
     * The figures of an announcement.
     *
     * @param divisions counties and zones with a filed loan
     * @param enterprises each counted once, however many loans and banks it has
     * @param simpleAverageRate every loan alike; percent, two decimals, empty without loans
     * @param weightedAverageRate each loan by its principal; percent, two decimals, empty without loans
     */
    public record Summary(
            long banks,
            long divisions,
            long enterprises,
            long loans,
            Money amount,
            Money filedAmount,
            Optional<BigDecimal> simpleAverageRate,
            Optional<BigDecimal> weightedAverageRate) {}
}
