package techfin.loan.filing;

import java.time.LocalDate;
import techfin.lending.record.PlausibleDays;
import techfin.money.Money;

/**
 * What a list of loans is ordered by, largest first; loans alike in it stand in the order of their entry, newest first.
 */
public enum LoanOrder {
    ENTRY,
    DECISION,
    DISBURSEMENT,
    MATURITY,
    PRINCIPAL;

    /** What a loan is placed by: days since 1970-01-01, fen, or zero where the entry alone decides. */
    public long keyOf(Loan loan) {
        return switch (this) {
            case ENTRY -> 0;
            case DECISION -> decided(loan).toEpochDay();
            case DISBURSEMENT -> loan.record().disbursedOn().toEpochDay();
            case MATURITY -> loan.record().maturesOn().toEpochDay();
            case PRINCIPAL -> loan.record().principal().fen();
        };
    }

    /** Whether a loan can have such a key. */
    boolean knows(long key) {
        return switch (this) {
            case ENTRY -> key == 0;
            case DECISION, DISBURSEMENT, MATURITY -> key >= 0 && key <= PlausibleDays.LATEST.toEpochDay();
            case PRINCIPAL -> key >= 0 && key <= Money.LARGEST_READ.fen();
        };
    }

    private static LocalDate decided(Loan loan) {
        LocalDate on = loan.filing().decidedOn();
        if (on == null) {
            throw new IllegalArgumentException("not decided yet: " + loan.id());
        }
        return on;
    }
}
