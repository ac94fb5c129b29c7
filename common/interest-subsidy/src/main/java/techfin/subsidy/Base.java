package techfin.subsidy;

import org.jspecify.annotations.Nullable;
import techfin.money.LprTenor;
import techfin.money.Rate;

/** What the percentages of a scheme are taken of. */
public sealed interface Base {
    /** Interest paid: the sum of the vouchers, else as stated, else computed. */
    record InterestPaid() implements Base {}

    /**
     * The interest the loan would have borne at the prime rate.
     *
     * @param limitToContractRate take the contract's rate where it is lower
     */
    record LprInterest(LprTenor tenor, LprFixing fixing, boolean limitToContractRate) implements Base {}

    /**
     * So many points of the balance a year.
     *
     * @param firstLoanAnnualRate the points for an enterprise's first loan, null for the same as others
     */
    record FixedPoints(Rate annualRate, @Nullable Rate firstLoanAnnualRate) implements Base {
        Rate annualRate(boolean firstLoan) {
            return firstLoan && firstLoanAnnualRate != null ? firstLoanAnnualRate : annualRate;
        }
    }

    /** The borrower bears the one-year prime rate of the signing day plus the spread, the base is what lies above. */
    record InterestAboveLpr(int spreadBp) implements Base {}

    /** The name of the kind in JSON. */
    default String kind() {
        return switch (this) {
            case InterestPaid paid -> "INTEREST_PAID";
            case LprInterest lpr -> "LPR_INTEREST";
            case FixedPoints points -> "FIXED_POINTS";
            case InterestAboveLpr above -> "INTEREST_ABOVE_LPR";
        };
    }
}
