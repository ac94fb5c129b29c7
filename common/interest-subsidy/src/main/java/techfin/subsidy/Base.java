package techfin.subsidy;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import techfin.money.LprTenor;
import techfin.money.Money;
import techfin.money.Percent;
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

    /**
     * Costs of a loan together, each counted by its own share and within its own caps.
     *
     * @param items each kind of cost at most once, at least one
     */
    record Costs(List<CostItem> items) implements Base {
        public Costs {
            items = List.copyOf(items);
            Set<String> named = new HashSet<>();
            for (CostItem item : items) {
                if (!named.add(item.cost().code())) {
                    throw new IllegalArgumentException("a cost that counts twice: " + item.cost());
                }
            }
            if (items.isEmpty()) {
                throw new IllegalArgumentException("costs without a single one");
            }
        }

        boolean countsInterestPaid() {
            return items.stream().anyMatch(item -> item.cost() instanceof Cost.Interest);
        }

        boolean countsInterest() {
            return items.stream().anyMatch(item -> !(item.cost() instanceof Cost.Fee));
        }
    }

    /** So much of the principal, once, however long the loan runs. */
    record Principal(Percent percent) implements Base {}

    /**
     * A fixed amount by the size of the loan, once.
     *
     * @param steps by rising size, at least one; the last one counts that the principal lies above
     */
    record PrincipalSteps(List<Size> steps) implements Base {
        public PrincipalSteps {
            steps = List.copyOf(steps);
            if (steps.isEmpty()) {
                throw new IllegalArgumentException("no step");
            }
            for (int i = 1; i < steps.size(); i++) {
                if (steps.get(i).above().compareTo(steps.get(i - 1).above()) <= 0) {
                    throw new IllegalArgumentException("steps that do not rise: " + steps);
                }
            }
        }

        /** The step of a principal, null if it lies above none. */
        @Nullable
        Size of(Money principal) {
            Size found = null;
            for (Size step : steps) {
                found = principal.compareTo(step.above()) > 0 ? step : found;
            }
            return found;
        }
    }

    /** What a loan gets whose principal lies above a size; a principal of just that size does not. */
    record Size(Money above, Money amount) {
        public Size {
            if (above.isNegative() || amount.isNegative()) {
                throw new IllegalArgumentException("a negative step: " + above + ", " + amount);
            }
        }
    }

    /** Whether nothing but fees counts, so that the interest of the loan plays no part. */
    default boolean isFeesOnly() {
        return this instanceof Costs costs && !costs.countsInterest();
    }

    /** The name of the kind in JSON. */
    default String kind() {
        return switch (this) {
            case InterestPaid paid -> "INTEREST_PAID";
            case LprInterest lpr -> "LPR_INTEREST";
            case FixedPoints points -> "FIXED_POINTS";
            case InterestAboveLpr above -> "INTEREST_ABOVE_LPR";
            case Costs costs -> "COSTS";
            case Principal principal -> "PRINCIPAL";
            case PrincipalSteps steps -> "PRINCIPAL_STEPS";
        };
    }
}
