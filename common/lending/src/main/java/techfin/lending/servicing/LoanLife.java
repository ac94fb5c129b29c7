package techfin.lending.servicing;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import techfin.lending.filing.LoanStatus;
import techfin.money.Money;

/**
 * What of a loan its life after the disbursement needs; every service keeps more of it.
 *
 * @param disbursedOn first day that bears interest
 * @param maturesOn end of the term by contract; it never changes
 * @param extendedTo end of the term after its last extension (展期), null while it was not extended
 * @param principal yuan, as disbursed
 */
public record LoanLife(
        LoanStatus status,
        LocalDate disbursedOn,
        LocalDate maturesOn,
        @Nullable LocalDate extendedTo,
        Money principal,
        Balance balance) {
    public LoanLife {
        if (balance.outstanding().compareTo(principal) > 0) {
            throw new IllegalArgumentException("outstanding " + balance.outstanding() + " above " + principal);
        }
    }

    /** Last day of the term: by contract, or after the last extension. */
    public LocalDate dueOn() {
        return extendedTo == null ? maturesOn : extendedTo;
    }

    /** Principal paid back so far. */
    public Money repaid() {
        return principal.minus(balance.outstanding());
    }

    /** Whether it was repaid in full before its contract ended. */
    public boolean settledEarly() {
        LocalDate settledOn = balance.settledOn();
        return settledOn != null && settledOn.isBefore(maturesOn);
    }

    /** The same life with another balance. */
    public LoanLife with(LoanStatus next, Balance nextBalance) {
        return new LoanLife(next, disbursedOn, maturesOn, extendedTo, principal, nextBalance);
    }

    /** The same life with a later end of its term. */
    public LoanLife extended(LocalDate newEnd) {
        return new LoanLife(status, disbursedOn, maturesOn, newEnd, principal, balance);
    }
}
