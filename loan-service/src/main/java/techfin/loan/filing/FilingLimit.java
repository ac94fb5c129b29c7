package techfin.loan.filing;

import techfin.money.Money;

/**
 * The filed balance of one enterprise over all banks stays within 20,000,000 yuan: 鲁科字〔2023〕154号, as reported
 * 2023-12-28. Balance, not flow: a repayment frees the limit again.
 */
public final class FilingLimit {
    /** 20,000,000 yuan per enterprise. */
    public static final Money PER_ENTERPRISE = Money.parse("20000000.00");

    private FilingLimit() {}

    /** What a filed balance leaves of the limit. */
    static Money free(Money filedBalance) {
        return PER_ENTERPRISE.minus(filedBalance).max(Money.ZERO);
    }

    /**
     * The part of a loan that counts as filed amount (计入备案金额).
     *
     * @param principal amount of the loan
     * @param filedBalance filed balance of the enterprise's other loans, over all banks
     * @return between zero and the principal
     */
    public static Money filedAmount(Money principal, Money filedBalance) {
        return principal.min(free(filedBalance));
    }

    /**
     * The filed amount of a loan that runs with a higher balance than before: it stays unless that takes more than the
     * others left.
     *
     * @param filedBalance filed balance of the enterprise's other loans, over all banks
     */
    public static Money filedAmountHeld(Money filedAmount, Money outstanding, Money filedBalance) {
        Money free = free(filedBalance);
        return filedBalance(filedAmount, outstanding).compareTo(free) <= 0 ? filedAmount : free;
    }

    /**
     * What a loan holds of the limit while it runs. Repayments are taken from the unfiled part first, which is the
     * cautious reading: the texts do not say which part is repaid first.
     */
    public static Money filedBalance(Money filedAmount, Money outstanding) {
        return filedAmount.min(outstanding);
    }
}
