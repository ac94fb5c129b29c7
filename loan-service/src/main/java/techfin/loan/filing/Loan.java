package techfin.loan.filing;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import techfin.lending.filing.LoanStatus;
import techfin.lending.record.Finding;
import techfin.lending.servicing.Balance;
import techfin.lending.servicing.LoanLife;
import techfin.money.Money;

/**
 * A loan record with its filing and its balance.
 *
 * @param version counts every change, from 1
 * @param bankCode the bank that recorded it
 * @param extendedTo end of the term after its last extension (展期), null while it was not extended; the record's own
 *     maturity never changes
 * @param rollover the loans before and after it
 * @param markedFields pointers of the fields that the bank is to correct; empty unless it was returned with marks
 */
public record Loan(
        String id,
        long version,
        LoanStatus status,
        String bankCode,
        LoanRecord record,
        Filing filing,
        Balance balance,
        @Nullable LocalDate extendedTo,
        Rollover rollover,
        List<Finding> warnings,
        List<String> markedFields) {

    public Loan {
        markedFields = List.copyOf(markedFields);
        warnings = List.copyOf(warnings);
        Money principal = record.principal();
        if (balance.outstanding().compareTo(principal) > 0) {
            throw new IllegalArgumentException("outstanding " + balance.outstanding() + " above " + principal);
        }
        if (filing.filedAmount().compareTo(principal) > 0) {
            throw new IllegalArgumentException("filed " + filing.filedAmount() + " above " + principal);
        }
    }

    /** A loan that was neither extended nor rolled over. */
    public Loan(
            String id,
            long version,
            LoanStatus status,
            String bankCode,
            LoanRecord record,
            Filing filing,
            Balance balance,
            List<Finding> warnings,
            List<String> markedFields) {
        this(id, version, status, bankCode, record, filing, balance, null, Rollover.NONE, warnings, markedFields);
    }

    /** A loan as its clerk enters it. */
    public static Loan entered(
            String id,
            String bankCode,
            LoanRecord record,
            Money filedAmount,
            LocalDate submittedOn,
            String enteredBy,
            List<Finding> warnings) {
        LocalDate deadline = FilingDeadline.of(record.disbursedOn());
        Filing filing = new Filing(filedAmount, deadline, submittedOn, enteredBy, null, null, null);
        return new Loan(
                id,
                1,
                LoanStatus.SUBMITTED,
                bankCode,
                record,
                filing,
                Balance.of(record.principal()),
                warnings,
                List.of());
    }

    /** Released by the bank's checker at least once; before that only the bank itself sees it. */
    public boolean isReleased() {
        return filing.checkedBy() != null;
    }

    /** What of the loan its life after the disbursement needs. */
    public LoanLife life() {
        return new LoanLife(status, record.disbursedOn(), record.maturesOn(), extendedTo, record.principal(), balance);
    }

    /** Principal paid back so far. */
    public Money repaid() {
        return life().repaid();
    }

    /** Last day of the term: by contract, or after the last extension. */
    public LocalDate dueOn() {
        return life().dueOn();
    }

    /** Whether it was repaid in full before its contract ended. */
    public boolean settledEarly() {
        return life().settledEarly();
    }

    /** What it takes of its enterprise's filing limit today. */
    public Money filedBalance() {
        return status.holdsLimit() ? FilingLimit.filedBalance(filing.filedAmount(), balance.outstanding()) : Money.ZERO;
    }

    /** Last day of a filing that is provisional and counts, see {@link Provisional}; null when it is complete. */
    public @Nullable LocalDate lapsesOn() {
        return status.holdsLimit()
                ? Provisional.lapsesOn(record.borrower(), filing.submittedOn(), filing.evaluation())
                        .orElse(null)
                : null;
    }

    /** The next version with a library number. */
    public Loan registered(String libraryNumber, List<Finding> nextWarnings) {
        LoanRecord next = record.with(record.borrower().withLibraryNumber(libraryNumber));
        return next(status, next, filing, balance, nextWarnings, markedFields);
    }

    /** The next version with a passed evaluation. */
    public Loan evaluated(Evaluation passed, List<Finding> nextWarnings) {
        return next(status, record, filing.evaluated(passed), balance, nextWarnings, markedFields);
    }

    /** The next version after a decision of the bank itself. */
    public Loan decidedByBank(LoanStatus to, String checker, List<String> marks) {
        Filing next = to == LoanStatus.CHECKED ? filing.checkedBy(checker) : filing.returnedByBank();
        return next(to, record, next, balance, warnings, marks);
    }

    /** The next version after a decision of the bureau. */
    public Loan decidedByBureau(
            LoanStatus to,
            String reviewer,
            LocalDate on,
            Money filedAmount,
            List<Finding> nextWarnings,
            List<String> marks) {
        return next(to, record, filing.decided(reviewer, on, filedAmount), balance, nextWarnings, marks);
    }

    /**
     * The next version after the bank's correction: it waits for the checker again. The day of the first submission
     * stays, so that a correction never misses the filing deadline.
     */
    public Loan corrected(LoanRecord next, Money filedAmount, String clerk, List<Finding> nextWarnings) {
        Filing again = filing.enteredAgain(clerk, filedAmount, FilingDeadline.of(next.disbursedOn()))
                .correcting(version);
        Balance open = balance.over(next.principal().minus(repaid()));
        return next(LoanStatus.SUBMITTED, next, again, open, nextWarnings, List.of());
    }

    /** The next version after a payment, an extension or the settlement; what its contract fixes stays. */
    public Loan living(LoanLife next) {
        return new Loan(
                id,
                version + 1,
                next.status(),
                bankCode,
                record,
                filing,
                next.balance(),
                next.extendedTo(),
                rollover,
                warnings,
                markedFields);
    }

    /** The next version with another filed amount. */
    public Loan filedAgain(Money amount, List<Finding> nextWarnings) {
        return next(status, record, filing.of(amount), balance, nextWarnings, markedFields);
    }

    /** The next version, rolled over by that loan; null takes the link away. */
    public Loan rolledOverBy(@Nullable String successorId) {
        return new Loan(
                id,
                version + 1,
                status,
                bankCode,
                record,
                filing,
                balance,
                extendedTo,
                rollover.by(successorId),
                warnings,
                markedFields);
    }

    /** This version, rolling over that loan, beside another change; null when there is none on record. */
    public Loan rollingOver(@Nullable Loan predecessor) {
        Rollover from = rollover.from(predecessor);
        return new Loan(
                id, version, status, bankCode, record, filing, balance, extendedTo, from, warnings, markedFields);
    }

    /**
     * This version with another filed amount, beside the change that made it necessary: when a wrong repayment is taken
     * back, the loan again holds more of a limit that others may have used meanwhile.
     */
    public Loan filedAs(Money amount, List<Finding> nextWarnings) {
        Filing again = filing.of(amount);
        return new Loan(
                id,
                version,
                status,
                bankCode,
                record,
                again,
                balance,
                extendedTo,
                rollover,
                nextWarnings,
                markedFields);
    }

    /** This version as the library of qualifications knows its number, beside another change; null for not looked up. */
    public Loan lookedUp(@Nullable LibraryCheck check) {
        return new Loan(
                id,
                version,
                status,
                bankCode,
                record,
                filing.lookedUp(check),
                balance,
                extendedTo,
                rollover,
                FilingWarnings.lookedUp(warnings, record.borrower(), check),
                markedFields);
    }

    /** This version with other warnings, beside another change. */
    public Loan warned(List<Finding> nextWarnings) {
        return filedAs(filing.filedAmount(), nextWarnings);
    }

    private Loan next(
            LoanStatus to,
            LoanRecord nextRecord,
            Filing nextFiling,
            Balance nextBalance,
            List<Finding> nextWarnings,
            List<String> marks) {
        return new Loan(
                id,
                version + 1,
                to,
                bankCode,
                nextRecord,
                nextFiling,
                nextBalance,
                extendedTo,
                rollover,
                nextWarnings,
                marks);
    }
}
