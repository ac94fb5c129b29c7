package techfin.subsidykit.overlap;

import java.time.LocalDate;
import java.util.Locale;
import techfin.money.DatePeriod;
import techfin.money.Money;

/**
 * The interest days of a loan in the words that both services know.
 *
 * @param uscc unified social credit code of the borrower
 * @param bankCode the bank, not its branch
 * @param contractNumber kept without blanks around it and in upper case
 * @param noteNumber kept without blanks around it and in upper case
 * @param disbursedOn day of the first drawdown
 * @param days days that bear the interest; the end bears none any more
 */
public record LoanDays(
        String uscc,
        String bankCode,
        String contractNumber,
        String noteNumber,
        Money principal,
        LocalDate disbursedOn,
        DatePeriod days) {
    public LoanDays {
        contractNumber = normal(contractNumber);
        noteNumber = normal(noteNumber);
    }

    /** A number as it is compared and kept: without blanks around it, in upper case. */
    static String normal(String number) {
        return number.strip().toUpperCase(Locale.ROOT);
    }
}
