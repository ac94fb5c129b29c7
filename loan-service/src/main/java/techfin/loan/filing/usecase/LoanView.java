package techfin.loan.filing.usecase;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import techfin.lending.filing.LoanDecision;
import techfin.lending.filing.LoanStatus;
import techfin.lending.record.Finding;
import techfin.loan.filing.Achievement;
import techfin.loan.filing.Evaluation;
import techfin.loan.filing.LibraryCheck;
import techfin.loan.filing.Loan;
import techfin.loan.filing.LoanCourse;
import techfin.loan.filing.LoanRecord;
import techfin.loan.filing.Purpose;
import techfin.loan.filing.Security;
import techfin.loan.filing.Stage;
import techfin.loan.filing.UseText;
import techfin.loankit.filing.usecase.RateView;
import techfin.loankit.servicing.usecase.SettlementView;
import techfin.servicekit.etag.Difference;

/**
 * A loan as it is told to people and kept in the audit trail; differences between two versions are named by pointers
 * into this shape.
 *
 * @param filedAmount yuan; the part of the principal inside the enterprise's filing limit
 * @param outstanding yuan; principal not repaid yet
 * @param interestPaid yuan; sum of the interest vouchers
 * @param rate {@code FIXED} with a yearly rate, or {@code LPR_PLUS} with tenor and spread
 * @param settlement who reported and confirmed the settlement, null while the loan runs
 * @param settledEarly whether it was repaid in full before its contract ended
 * @param extendedTo end of the term after the last extension; {@code maturesOn} stays what the contract said
 * @param predecessor the loan that this one rolls over, when it is on record
 * @param successor the accepted loan that rolls this one over
 * @param useText use of the loan as it is announced, in Chinese
 * @param useTextEn the same in English
 * @param evaluation what makes the enterprise eligible beside its library number
 * @param libraryCheck what the library of qualifications said about the library number: confirmed, not found, or not asked
 *     because it did not answer; null when nobody looked it up
 * @param provisional whether the filing lacks a library number or an evaluation of its own year
 * @param lapsesOn last day for it, 31 December of the filing year; null when the filing is complete
 * @param markedFields pointers of the fields that the bank is to correct
 * @param changedSinceReturned what the bank changed since the reviewer returned the record, until it is decided again;
 *     told of a single loan only, empty in lists and in the audit trail
 */
public record LoanView(
        String id,
        long version,
        LoanStatus status,
        String bankCode,
        String contractNumber,
        String noteNumber,
        EnterpriseView enterprise,
        String bankBranchCode,
        LocalDate signedOn,
        LocalDate disbursedOn,
        LocalDate maturesOn,
        String principal,
        RateView rate,
        Security security,
        Purpose purpose,
        Stage stage,
        boolean firstLoan,
        @Nullable Achievement achievement,
        @Nullable String predecessorNoteNumber,
        String filedAmount,
        String outstanding,
        String interestPaid,
        LocalDate filingDeadline,
        LocalDate submittedOn,
        String enteredBy,
        @Nullable String checkedBy,
        @Nullable String decidedBy,
        @Nullable LocalDate decidedOn,
        @Nullable LocalDate settledOn,
        int overdueDays,
        @Nullable SettlementView settlement,
        boolean settledEarly,
        @Nullable LocalDate extendedTo,
        @Nullable LoanLink predecessor,
        @Nullable LoanLink successor,
        String useText,
        String useTextEn,
        @Nullable Evaluation evaluation,
        @Nullable LibraryCheck libraryCheck,
        boolean provisional,
        @Nullable LocalDate lapsesOn,
        List<WarningView> warnings,
        List<String> markedFields,
        List<Difference> changedSinceReturned,
        List<NextStep> nextSteps) {

    /** The borrower. */
    public record EnterpriseView(
            String uscc,
            String name,
            String divisionCode,
            String industryCode,
            @Nullable String libraryNumber) {}

    /** Another loan of the same bank and enterprise. */
    public record LoanLink(String id, String link) {
        static @Nullable LoanLink to(@Nullable String id) {
            return id == null ? null : new LoanLink(id, "/api/loan/v1/loans/" + id);
        }
    }

    /** Something a reviewer should know; the message is in the reader's language and absent in the audit trail. */
    public record WarningView(
            String pointer,
            String code,
            Map<String, String> values,
            @Nullable String message) {}

    /** A decision that can be taken next, and by which role. */
    public record NextStep(LoanDecision decision, String role) {}

    /** The words of a warning in the reader's language. */
    public interface Words {
        @Nullable
        String of(Finding warning);
    }

    /** The loan without words, as the audit trail keeps it. */
    public static LoanView of(Loan loan) {
        return of(loan, warning -> null);
    }

    /** The loan as its reader sees it. */
    public static LoanView of(Loan loan, Words words) {
        return of(loan, words, List.of());
    }

    /** The same with what was changed since it was returned. */
    public static LoanView of(Loan loan, Words words, List<Difference> changes) {
        LoanRecord record = loan.record();
        return new LoanView(
                loan.id(),
                loan.version(),
                loan.status(),
                loan.bankCode(),
                record.contractNumber(),
                record.noteNumber(),
                new EnterpriseView(
                        record.borrower().uscc().value(),
                        record.borrower().name(),
                        record.borrower().divisionCode(),
                        record.borrower().industryCode(),
                        record.borrower().libraryNumber()),
                record.bankBranchCode(),
                record.signedOn(),
                record.disbursedOn(),
                record.maturesOn(),
                record.principal().toString(),
                RateView.of(record.rate()),
                record.security(),
                record.purpose(),
                record.stage(),
                record.firstLoan(),
                record.achievement(),
                record.predecessorNoteNumber(),
                loan.filing().filedAmount().toString(),
                loan.balance().outstanding().toString(),
                loan.balance().interestPaid().toString(),
                loan.filing().deadline(),
                loan.filing().submittedOn(),
                loan.filing().enteredBy(),
                loan.filing().checkedBy(),
                loan.filing().decidedBy(),
                loan.filing().decidedOn(),
                loan.balance().settledOn(),
                loan.balance().overdueDays(),
                SettlementView.of(loan.balance()),
                loan.settledEarly(),
                loan.extendedTo(),
                LoanLink.to(loan.rollover().predecessorId()),
                LoanLink.to(loan.rollover().successorId()),
                UseText.zh(loan),
                UseText.en(loan),
                loan.filing().evaluation(),
                loan.filing().libraryCheck(),
                loan.lapsesOn() != null,
                loan.lapsesOn(),
                loan.warnings().stream()
                        .map(w -> new WarningView(w.pointer(), w.code(), w.values(), words.of(w)))
                        .toList(),
                loan.markedFields(),
                changes,
                LoanCourse.TABLE.nextSteps(loan.status()).stream()
                        .map(move -> new NextStep(move.decision(), move.role()))
                        .toList());
    }
}
