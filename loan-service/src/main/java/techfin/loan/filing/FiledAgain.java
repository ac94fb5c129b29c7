package techfin.loan.filing;

import techfin.lending.filing.LoanStatus;
import techfin.money.Money;

/**
 * What filing a loan again would give: repayments of other loans free the enterprise's limit, and a loan that was filed
 * only in part grows into it. It never shrinks.
 *
 * @param filedAmount yuan; as it is filed
 * @param free yuan; what others leave of the limit for this loan
 * @param filedAmountNow yuan; as it would be filed now
 */
public record FiledAgain(LoanStatus status, Money principal, Money filedAmount, Money free, Money filedAmountNow) {
    /**
     * The preview for a loan.
     *
     * @param heldByOthers what others hold of the limit
     */
    public static FiledAgain of(Loan loan, Money heldByOthers) {
        Money principal = loan.record().principal();
        Money filed = loan.filing().filedAmount();
        Money possible = FilingLimit.filedAmount(principal, heldByOthers);
        Money now = loan.status() == LoanStatus.ACCEPTED ? filed.max(possible) : filed;
        return new FiledAgain(loan.status(), principal, filed, FilingLimit.free(heldByOthers), now);
    }

    public Money growsBy() {
        return filedAmountNow.minus(filedAmount);
    }
}
