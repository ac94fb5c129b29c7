package techfin.pledge.loan;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The filing of a loan: its days and its people.
 *
 * @param enteredBy user name of the clerk
 * @param checkedBy user name of the checker that released the record, null before
 * @param decidedBy user name of the office's reviewer, null before the first decision
 * @param decidedOn day of the office's last decision, null before
 */
public record IpFiling(
        LocalDate submittedOn,
        String enteredBy,
        @Nullable String checkedBy,
        @Nullable String decidedBy,
        @Nullable LocalDate decidedOn) {
    IpFiling enteredAgain(String clerk) {
        return new IpFiling(submittedOn, clerk, checkedBy, decidedBy, decidedOn);
    }

    IpFiling checkedBy(String checker) {
        return new IpFiling(submittedOn, enteredBy, checker, decidedBy, decidedOn);
    }

    IpFiling decided(String reviewer, LocalDate on) {
        return new IpFiling(submittedOn, enteredBy, checkedBy, reviewer, on);
    }
}
