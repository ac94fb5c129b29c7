package techfin.pledge.loan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import techfin.lending.filing.LoanStatus;
import techfin.lending.record.Finding;
import techfin.lending.servicing.Balance;
import techfin.lending.servicing.LoanLife;
import techfin.money.Money;

/**
 * An IP pledge loan with its filing and its life.
 *
 * @param version counts every change, from 1
 * @param bankCode the bank that recorded it
 * @param collateral what the pledges behind it were when it was entered
 * @param extendedTo end of the term after its last extension (展期), null while it was not extended
 * @param markedFields pointers of the fields that the bank is to correct; empty unless it was returned with marks
 */
public record IpLoan(
        String id,
        long version,
        LoanStatus status,
        String bankCode,
        IpLoanRecord record,
        IpFiling filing,
        Collateral collateral,
        Balance balance,
        @Nullable LocalDate extendedTo,
        List<Finding> warnings,
        List<String> markedFields) {
    public IpLoan {
        warnings = List.copyOf(warnings);
        markedFields = List.copyOf(markedFields);
    }

    /** A loan as its clerk enters it. */
    public static IpLoan entered(
            String id,
            String bankCode,
            IpLoanRecord record,
            Collateral collateral,
            LocalDate submittedOn,
            String enteredBy,
            List<Finding> warnings) {
        return new IpLoan(
                id,
                1,
                LoanStatus.SUBMITTED,
                bankCode,
                record,
                new IpFiling(submittedOn, enteredBy, null, null, null),
                collateral,
                Balance.of(record.principal()),
                null,
                warnings,
                List.of());
    }

    /** Released by the bank's checker at least once; before that only the bank itself sees it. */
    public boolean isReleased() {
        return filing.checkedBy() != null;
    }

    /** Whether it rests on its pledges: from entry until it is repaid, refused or revoked. */
    public boolean restsOnPledges() {
        return status.holdsLimit();
    }

    /** What it takes of its pledges while it rests on them: the pledged part of what is outstanding; yuan. */
    public Money takes() {
        return record.pledgedPart(balance.outstanding());
    }

    /** Whether more of it is outstanding than of another version of it. */
    public boolean isMoreOpenThan(IpLoan other) {
        return balance.outstanding().compareTo(other.balance.outstanding()) > 0;
    }

    /** What of it repayments, settlement and extension work on. */
    public LoanLife life() {
        return new LoanLife(status, record.disbursedOn(), record.maturesOn(), extendedTo, record.principal(), balance);
    }

    /** The next version with another life. */
    public IpLoan living(LoanLife next) {
        return new IpLoan(
                id,
                version + 1,
                next.status(),
                bankCode,
                record,
                filing,
                collateral,
                next.balance(),
                next.extendedTo(),
                warnings,
                markedFields);
    }

    /** The next version after a decision of the bank itself. */
    public IpLoan decidedByBank(LoanStatus to, String checker, List<String> marks) {
        IpFiling next = to == LoanStatus.CHECKED ? filing.checkedBy(checker) : filing;
        return next(to, record, next, collateral, balance, warnings, marks);
    }

    /** The next version after a decision of the office. */
    public IpLoan decidedByOffice(
            LoanStatus to, String reviewer, LocalDate on, List<Finding> nextWarnings, List<String> marks) {
        return next(to, record, filing.decided(reviewer, on), collateral, balance, nextWarnings, marks);
    }

    /** The next version after the bank's correction: it waits for the checker again. */
    public IpLoan corrected(IpLoanRecord to, Collateral rests, String clerk, List<Finding> nextWarnings) {
        Balance open = balance.over(to.principal().minus(life().repaid()));
        return next(LoanStatus.SUBMITTED, to, filing.enteredAgain(clerk), rests, open, nextWarnings, List.of());
    }

    /** This version with more warnings. */
    public IpLoan alsoWarning(List<Finding> more) {
        List<Finding> all = new ArrayList<>(warnings);
        all.addAll(more);
        return new IpLoan(
                id, version, status, bankCode, record, filing, collateral, balance, extendedTo, all, markedFields);
    }

    /** This version with the pledges behind it. */
    public IpLoan restingOn(List<String> pledgeIds) {
        return new IpLoan(
                id,
                version,
                status,
                bankCode,
                record.restingOn(pledgeIds),
                filing,
                collateral,
                balance,
                extendedTo,
                warnings,
                markedFields);
    }

    private IpLoan next(
            LoanStatus to,
            IpLoanRecord nextRecord,
            IpFiling nextFiling,
            Collateral rests,
            Balance nextBalance,
            List<Finding> nextWarnings,
            List<String> marks) {
        return new IpLoan(
                id,
                version + 1,
                to,
                bankCode,
                nextRecord,
                nextFiling,
                rests,
                nextBalance,
                extendedTo,
                nextWarnings,
                marks);
    }
}
