package techfin.loan.filing;

import java.time.LocalDate;

/**
 * What the library of qualifications said about the library number of a record.
 *
 * @param on day on which it was asked, or should have been
 */
public record LibraryCheck(Outcome outcome, LocalDate on) {
    /** What the library knows. */
    public enum Outcome {
        /** It has the registration of the year under this number. */
        CONFIRMED,
        /** It has none of the year, or one under another number. */
        NOT_FOUND,
        /** It gave no answer; nothing is known. */
        NOT_ASKED
    }

    /** What stands after the library was asked again: silence changes nothing that it said before. */
    public LibraryCheck after(LibraryCheck again) {
        return again.outcome == Outcome.NOT_ASKED && outcome != Outcome.NOT_ASKED ? this : again;
    }
}
