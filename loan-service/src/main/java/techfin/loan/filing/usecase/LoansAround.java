package techfin.loan.filing.usecase;

import jakarta.inject.Singleton;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import techfin.loan.filing.LimitClaim;
import techfin.loan.filing.Loan;
import techfin.loan.filing.LoanRecord;
import techfin.loan.filing.Loans;
import techfin.loan.filing.RolloverRules;
import techfin.money.Money;

/** The loans that a filing touches: those before and after it, and those that share its enterprise's limit. */
@Singleton
public class LoansAround {
    private final Loans loans;

    LoansAround(Loans loans) {
        this.loans = loans;
    }

    /**
     * What others hold of the enterprise's limit; the limit stays locked until the transaction ends, so that two filings
     * never take the same yuan.
     */
    public Money lockHeldByOthers(String loanId, String bankCode, LoanRecord record) {
        return LimitClaim.heldByOthers(loans.lockClaims(record.borrower().uscc()), loanId, bankCode, record);
    }

    /** The same for a loan on record. */
    public Money lockHeldByOthers(Loan loan) {
        return lockHeldByOthers(loan.id(), loan.bankCode(), loan.record());
    }

    /** The same without a lock, for a look ahead. */
    public Money heldByOthers(Loan loan) {
        return LimitClaim.heldByOthers(
                loans.claims(loan.record().borrower().uscc()), loan.id(), loan.bankCode(), loan.record());
    }

    /** The loans before and beside a record; {@code loanId} is its own, on record or not. */
    RolloverRules.Around rollover(String loanId, String bankCode, LoanRecord record) {
        String note = record.predecessorNoteNumber();
        if (note == null) {
            return RolloverRules.Around.NOTHING;
        }
        return new RolloverRules.Around(
                loans.findByNote(bankCode, note).orElse(null),
                loans.findSuccessor(bankCode, note, loanId).orElse(null),
                leadsBack(bankCode, record.noteNumber(), note));
    }

    /** The record of the loan that this one rolls over, null when there is none. */
    @Nullable
    Loan predecessor(Loan loan) {
        String note = loan.record().predecessorNoteNumber();
        return note == null ? null : loans.findByNote(loan.bankCode(), note).orElse(null);
    }

    private boolean leadsBack(String bankCode, String ownNote, String from) {
        Set<String> seen = new HashSet<>();
        Optional<String> note = Optional.of(from);
        while (note.isPresent() && seen.add(note.get())) {
            if (note.get().equals(ownNote)) {
                return true;
            }
            note = loans.findByNote(bankCode, note.get())
                    .map(loan -> loan.record().predecessorNoteNumber());
        }
        return false;
    }
}
