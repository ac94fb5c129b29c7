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
 */
public record Filing(
        Money filedAmount,
        LocalDate deadline,
        LocalDate submittedOn,
        String enteredBy,
        @Nullable String checkedBy,
        @Nullable String decidedBy,
        @Nullable LocalDate decidedOn,
        @Nullable Evaluation evaluation) {

    /** A filing without an evaluation. */
    public Filing(
            Money filedAmount,
            LocalDate deadline,
            LocalDate submittedOn,
            String enteredBy,
            @Nullable String checkedBy,
            @Nullable String decidedBy,
            @Nullable LocalDate decidedOn) {
        this(filedAmount, deadline, submittedOn, enteredBy, checkedBy, decidedBy, decidedOn, null);
    }

    Filing enteredAgain(String clerk, Money amount, LocalDate nextDeadline) {
        return new Filing(amount, nextDeadline, submittedOn, clerk, checkedBy, decidedBy, decidedOn, evaluation);
    }

    Filing of(Money amount) {
        return new Filing(amount, deadline, submittedOn, enteredBy, checkedBy, decidedBy, decidedOn, evaluation);
    }

    Filing evaluated(Evaluation passed) {
        return new Filing(filedAmount, deadline, submittedOn, enteredBy, checkedBy, decidedBy, decidedOn, passed);
    }

    Filing checkedBy(String checker) {
        return new Filing(filedAmount, deadline, submittedOn, enteredBy, checker, decidedBy, decidedOn, evaluation);
    }

    Filing decided(String reviewer, LocalDate on, Money amount) {
        return new Filing(amount, deadline, submittedOn, enteredBy, checkedBy, reviewer, on, evaluation);
    }
}
