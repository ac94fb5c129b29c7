package techfin.loan.filing;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import techfin.money.Money;
import techfin.subsidy.LoanRate;

/**
 * A technology-achievement transfer loan (科技成果转化贷款) as a bank states it; one record is one loan note (借据).
 *
 * @param noteNumber unique per bank; the note, not the contract, is the unit of filing
 * @param maturesOn last day of the term by contract
 * @param predecessorNoteNumber note of the loan that this one rolls over (无还本续贷), null for none
 */
public record LoanRecord(
        String contractNumber,
        String noteNumber,
        Borrower borrower,
        String bankBranchCode,
        LocalDate signedOn,
        LocalDate disbursedOn,
        LocalDate maturesOn,
        Money principal,
        LoanRate rate,
        Security security,
        Purpose purpose,
        Stage stage,
        boolean firstLoan,
        @Nullable Achievement achievement,
        @Nullable String predecessorNoteNumber) {
    LoanRecord with(Borrower next) {
        return new LoanRecord(
                contractNumber,
                noteNumber,
                next,
                bankBranchCode,
                signedOn,
                disbursedOn,
                maturesOn,
                principal,
                rate,
                security,
                purpose,
                stage,
                firstLoan,
                achievement,
                predecessorNoteNumber);
    }
}
