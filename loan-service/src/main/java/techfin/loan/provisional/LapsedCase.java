package techfin.loan.provisional;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import techfin.loan.filing.Borrower;
import techfin.loan.filing.Loan;
import techfin.loan.filing.Provisional;
import techfin.money.Money;

/**
 * A filing that a run revokes, as it was seen.
 *
 * @param libraryNumber of the wrong year, or null
 * @param lapsedOn 31 December of the year of its submission
 * @param filedAmount yuan; what the revocation gives back to the enterprise's limit at most
 * @param why what it lacks, by the code of its warning
 */
public record LapsedCase(
        String loanId,
        String noteNumber,
        String bankCode,
        String uscc,
        String enterpriseName,
        String divisionCode,
        @Nullable String libraryNumber,
        LocalDate submittedOn,
        LocalDate lapsedOn,
        Money filedAmount,
        String why) {
    /**
     * The case of a provisional filing.
     *
     * @throws IllegalArgumentException when the filing is complete
     */
    public static LapsedCase of(Loan loan) {
        Borrower borrower = loan.record().borrower();
        LocalDate lapsesOn = loan.lapsesOn();
        if (lapsesOn == null) {
            throw new IllegalArgumentException("not provisional: " + loan.id());
        }
        return new LapsedCase(
                loan.id(),
                loan.record().noteNumber(),
                loan.bankCode(),
                borrower.uscc().value(),
                borrower.name(),
                borrower.divisionCode(),
                borrower.libraryNumber(),
                loan.filing().submittedOn(),
                lapsesOn,
                loan.filing().filedAmount(),
                Provisional.why(
                                borrower,
                                loan.filing().submittedOn(),
                                loan.filing().evaluation())
                        .orElseThrow());
    }
}
