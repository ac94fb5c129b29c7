package techfin.pledge.statistics;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import techfin.money.Money;

/**
 * Sums over a set of loans or of pledges. Everything but the enterprises adds up over disjoint sets.
 *
 * @param count loan notes, or registrations
 * @param enterprises each counted once, however many loans, pledges and banks it has
 * @param firstLoanEnterprises enterprises with a first loan (首贷户) in the set; 0 for pledges
 * @param amount yuan; principal, or secured amount
 * @param pledgedAmount yuan; the part of the principal that rights secure, for pledges the secured amount
 * @param inclusive those of up to {@link #INCLUSIVE} yuan
 * @param firstPledges those with a right that was never pledged before
 * @param rights rights in the packages; 0 for loans
 * @param rated pledges all of whose rights had a valid appraisal by the bank on the day of registration; none for loans
 */
public record Tally(
        long count,
        long enterprises,
        long firstLoanEnterprises,
        Money amount,
        Money pledgedAmount,
        Inclusive inclusive,
        long firstPledges,
        long rights,
        Rated rated) {

    /** Up to here, this included, a loan or a pledge is 普惠; yuan (policy.md 7, item 7). */
    public static final Money INCLUSIVE = Money.parse("10000000.00");

    /** Nothing at all. */
    public static final Tally NONE = new Tally(0, 0, 0, Money.ZERO, Money.ZERO, Inclusive.NONE, 0, 0, Rated.NONE);

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final int PLACES = 2;

    /** Items of up to {@link #INCLUSIVE} yuan each. */
    public record Inclusive(long count, Money amount) {
        static final Inclusive NONE = new Inclusive(0, Money.ZERO);
    }

    /**
     * Pledges whose rights are all appraised.
     *
     * @param amount yuan; secured amount
     * @param value yuan; appraised value of their rights
     */
    public record Rated(Money amount, Money value) {
        static final Rated NONE = new Rated(Money.ZERO, Money.ZERO);
    }

    /** 普惠 items among all: percent, two decimals, half up; empty without any. */
    public Optional<BigDecimal> inclusiveCountShare() {
        return share(BigDecimal.valueOf(inclusive.count()), BigDecimal.valueOf(count));
    }

    /** 普惠 amount in the whole: percent, two decimals, half up; empty without any. */
    public Optional<BigDecimal> inclusiveAmountShare() {
        return share(inclusive.amount().toYuan(), amount.toYuan());
    }

    /** Items with a first pledge among all: percent, two decimals, half up; empty without any. */
    public Optional<BigDecimal> firstPledgeShare() {
        return share(BigDecimal.valueOf(firstPledges), BigDecimal.valueOf(count));
    }

    /** Enterprises with a first loan among all: percent, two decimals, half up; empty without any. */
    public Optional<BigDecimal> firstLoanShare() {
        return share(BigDecimal.valueOf(firstLoanEnterprises), BigDecimal.valueOf(enterprises));
    }

    /** What is secured on rights over what they were appraised at (质押率): percent, two decimals, half up. */
    public Optional<BigDecimal> pledgeRate() {
        return share(rated.amount().toYuan(), rated.value().toYuan());
    }

    private static Optional<BigDecimal> share(BigDecimal part, BigDecimal whole) {
        return whole.signum() == 0
                ? Optional.empty()
                : Optional.of(part.multiply(HUNDRED).divide(whole, PLACES, RoundingMode.HALF_UP));
    }
}
