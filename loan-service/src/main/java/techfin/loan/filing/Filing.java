package techfin.loan.filing;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import techfin.money.Money;

/**
 * The filing (备案) of a loan: its amount, its days and its people.
 *
 * @param filedAmount part of the principal inside the enterprise's limit, see {@link FilingLimit}
 * @param deadline last day for the submission, see {@link FilingDeadline}
 * @param enteredBy user name of the clerk
 * @param checkedBy user name of the checker that released the record, null before
 * @param decidedBy user name of the bureau's reviewer, null before the first decision
 * @param decidedOn day of the bureau's last decision, null before
 * @param evaluation what makes the enterprise eligible beside its library number, null for nothing
 * @param correctsVersion version of the record that a reviewer returned and that this one corrects, until it is decided
 *     again; null for none
 * @param libraryCheck what the library of qualifications said about the library number as it stands, null while nobody
 *     looked it up
 */
public record Filing(
        Money filedAmount,
        LocalDate deadline,
        LocalDate submittedOn,
        String enteredBy,
        @Nullable String checkedBy,
        @Nullable String decidedBy,
        @Nullable LocalDate decidedOn,
        @Nullable Evaluation evaluation,
        @Nullable Long correctsVersion,
        @Nullable LibraryCheck libraryCheck) {

    /** A filing without an evaluation, as it was first entered. */
    public Filing(
            Money filedAmount,
            LocalDate deadline,
            LocalDate submittedOn,
            String enteredBy,
            @Nullable String checkedBy,
            @Nullable String decidedBy,
            @Nullable LocalDate decidedOn) {
        this(filedAmount, deadline, submittedOn, enteredBy, checkedBy, decidedBy, decidedOn, null, null, null);
    }

    Filing enteredAgain(String clerk, Money amount, LocalDate nextDeadline) {
        return new Filing(
                amount,
                nextDeadline,
                submittedOn,
                clerk,
                checkedBy,
                decidedBy,
                decidedOn,
                evaluation,
                correctsVersion,
                libraryCheck);
    }

    Filing of(Money amount) {
        return new Filing(
                amount,
                deadline,
                submittedOn,
                enteredBy,
                checkedBy,
                decidedBy,
                decidedOn,
                evaluation,
                correctsVersion,
                libraryCheck);
    }

    Filing evaluated(Evaluation passed) {
        return new Filing(
                filedAmount,
                deadline,
                submittedOn,
                enteredBy,
                checkedBy,
                decidedBy,
                decidedOn,
                passed,
                correctsVersion,
                libraryCheck);
    }

    /**
     * What the bureau returned stays in its eyes a correction when the bank's checker releases it; what only the bank saw
     * before does not.
     */
    Filing checkedBy(String checker) {
        return new Filing(
                filedAmount,
                deadline,
                submittedOn,
                enteredBy,
                checker,
                decidedBy,
                decidedOn,
                evaluation,
                seenByOthers(correctsVersion),
                libraryCheck);
    }

    Filing decided(String reviewer, LocalDate on, Money amount) {
        return new Filing(
                amount, deadline, submittedOn, enteredBy, checkedBy, reviewer, on, evaluation, null, libraryCheck);
    }

    Filing returnedByBank() {
        return corrects(seenByOthers(correctsVersion));
    }

    private @Nullable Long seenByOthers(@Nullable Long version) {
        return checkedBy == null ? null : version;
    }

    /** Corrects that version, or the earlier one that the bureau returned and has not seen corrected yet. */
    Filing correcting(long version) {
        return corrects(correctsVersion == null ? Long.valueOf(version) : correctsVersion);
    }

    private Filing corrects(@Nullable Long version) {
        return new Filing(
                filedAmount,
                deadline,
                submittedOn,
                enteredBy,
                checkedBy,
                decidedBy,
                decidedOn,
                evaluation,
                version,
                libraryCheck);
    }

    Filing lookedUp(@Nullable LibraryCheck check) {
        return new Filing(
                filedAmount,
                deadline,
                submittedOn,
                enteredBy,
                checkedBy,
                decidedBy,
                decidedOn,
                evaluation,
                correctsVersion,
                check);
    }
}
