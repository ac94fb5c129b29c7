package techfin.pledge.loan.usecase;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import techfin.lending.filing.FilingCourse;
import techfin.lending.filing.LoanDecision;
import techfin.lending.filing.LoanStatus;
import techfin.lending.filing.Role;
import techfin.lending.record.Finding;
import techfin.loankit.filing.usecase.RateView;
import techfin.loankit.servicing.usecase.SettlementView;
import techfin.pledge.loan.IpLoan;
import techfin.pledge.loan.IpLoanRecord;
import techfin.pledge.loan.Purpose;
import techfin.pledge.loan.RiskParty;
import techfin.pledge.loan.SecurityKind;
import techfin.pledge.right.RightKind;

/**
 * An IP pledge loan as it is told to people and kept in the audit trail; differences between two versions are named by
 * pointers into this shape.
 *
 * @param principal yuan, as are all amounts
 * @param pledgedSharePercent part of the loan that the rights secure
 * @param pledgedOn day of the last registration among its pledges
 * @param firstPledge whether one of its rights was pledged for the first time
 * @param rightKinds kinds of the rights behind it
 * @param outstanding principal not repaid yet
 * @param interestPaid sum of the interest vouchers
 * @param rate {@code FIXED} with a yearly rate, or {@code LPR_PLUS} with tenor and spread
 * @param settlement who reported and confirmed the settlement, null while the loan runs
 * @param extendedTo end of the term after the last extension; {@code maturesOn} stays what the contract said
 * @param markedFields pointers of the fields that the bank is to correct
 */
public record IpLoanView(
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
        SecurityKind security,
        String pledgedSharePercent,
        @Nullable String shareCertificate,
        Purpose purpose,
        boolean firstLoan,
        List<String> pledgeIds,
        List<RiskShareView> riskShares,
        @Nullable String predecessorNoteNumber,
        LocalDate pledgedOn,
        boolean firstPledge,
        Set<RightKind> rightKinds,
        String outstanding,
        String interestPaid,
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
        List<WarningView> warnings,
        List<String> markedFields,
        List<NextStep> nextSteps) {
    private static final FilingCourse COURSE = FilingCourse.of(Role.IP_OFFICE_REVIEWER);

    /** The borrower. */
    public record EnterpriseView(String uscc, String name, String divisionCode, String industryCode) {}

    /** One party's part of the risk. */
    public record RiskShareView(RiskParty party, @Nullable String name, String percent) {}

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
    public static IpLoanView of(IpLoan loan) {
        return of(loan, warning -> null);
    }

    /** The loan as its reader sees it. */
    public static IpLoanView of(IpLoan loan, Words words) {
        IpLoanRecord record = loan.record();
        return new IpLoanView(
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
                        record.borrower().industryCode()),
                record.bankBranchCode(),
                record.signedOn(),
                record.disbursedOn(),
                record.maturesOn(),
                record.principal().toString(),
                RateView.of(record.rate()),
                record.security(),
                record.pledgedShare().toString(),
                record.shareCertificate(),
                record.purpose(),
                record.firstLoan(),
                record.pledgeIds(),
                record.riskShares().stream()
                        .map(share -> new RiskShareView(
                                share.party(), share.name(), share.percent().toString()))
                        .toList(),
                record.predecessorNoteNumber(),
                loan.collateral().pledgedOn(),
                loan.collateral().firstPledge(),
                loan.collateral().kindsInOrder(),
                loan.balance().outstanding().toString(),
                loan.balance().interestPaid().toString(),
                loan.filing().submittedOn(),
                loan.filing().enteredBy(),
                loan.filing().checkedBy(),
                loan.filing().decidedBy(),
                loan.filing().decidedOn(),
                loan.balance().settledOn(),
                loan.balance().overdueDays(),
                SettlementView.of(loan.balance()),
                loan.life().settledEarly(),
                loan.extendedTo(),
                loan.warnings().stream()
                        .map(w -> new WarningView(w.pointer(), w.code(), w.values(), words.of(w)))
                        .toList(),
                loan.markedFields(),
                COURSE.nextSteps(loan.status()).stream()
                        .map(move -> new NextStep(move.decision(), move.role()))
                        .toList());
    }
}
