package techfin.lending.servicing;

import java.time.LocalDate;
import techfin.lending.filing.LoanStatus;
import techfin.money.Money;

/** Loans for tests. */
final class Examples {
    static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
    static final LocalDate DISBURSED = LocalDate.of(2026, 9, 3);
    static final LocalDate MATURES = LocalDate.of(2027, 9, 2);
    static final Money PRINCIPAL = Money.parse("5000000.00");

    private Examples() {}

    /** A filed loan of five million yuan on which nothing was paid yet. */
    static LoanLife accepted() {
        return new LoanLife(LoanStatus.ACCEPTED, DISBURSED, MATURES, null, PRINCIPAL, Balance.of(PRINCIPAL));
    }
}
