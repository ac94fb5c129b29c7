package techfin.subsidykit.overlap;

import java.time.LocalDate;
import techfin.money.DatePeriod;
import techfin.money.Money;

/**
 * The interest days that a case wants subsidised.
 *
 * @param loanId the loan in this service
 * @param uscc unified social credit code of the borrower
 * @param bankCode the bank, not its branch
 * @param contractNumber kept without blanks around it and in upper case
 * @param noteNumber kept without blanks around it and in upper case
 * @param disbursedOn day of the first drawdown
 * @param days days that bear the interest; the end bears none any more
 */
public record InterestDays(
        String caseId,
        String loanId,
        String schemeCode,
        String uscc,
        String bankCode,
        String contractNumber,
        String noteNumber,
        Money principal,
        LocalDate disbursedOn,
        DatePeriod days) {
    public InterestDays {
        contractNumber = LoanDays.normal(contractNumber);
        noteNumber = LoanDays.normal(noteNumber);
    }

    /** The same without what only this service knows. */
    public LoanDays loanDays() {
        return new LoanDays(uscc, bankCode, contractNumber, noteNumber, principal, disbursedOn, days);
    }
}
