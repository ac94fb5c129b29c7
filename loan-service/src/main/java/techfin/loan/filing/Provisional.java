package techfin.loan.filing;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import techfin.lending.record.Finding;

/**
 * Provisional filings (临时备案). In the first months of a year the library is not open, so a bank files with last year's
 * number; the filing is cancelled unless the enterprise has the number of the year, or passes the 科融信 evaluation,
 * before the year ends. Source: provincial filing announcements of 2024 Q2, 2025-04 and 2025-07.
 */
public final class Provisional {
    private static final MonthDay YEAR_END = MonthDay.of(12, 31);
    private static final int YEAR_DIGITS = 4;

    private Provisional() {}

    /**
     * The last day of a filing that is provisional: 31 December of the year in which it was submitted.
     *
     * @return empty when it is complete
     */
    public static Optional<LocalDate> lapsesOn(
            Borrower borrower, LocalDate submittedOn, @Nullable Evaluation evaluation) {
        return why(borrower, submittedOn, evaluation).map(code -> YEAR_END.atYear(submittedOn.getYear()));
    }

    /** What a filing lacks, by the code of its warning; empty when it is complete. */
    public static Optional<String> why(Borrower borrower, LocalDate submittedOn, @Nullable Evaluation evaluation) {
        int year = submittedOn.getYear();
        if (evaluation != null && evaluation.passedOn().getYear() == year) {
            return Optional.empty();
        }
        String number = borrower.libraryNumber();
        if (number == null) {
            return Optional.of("LIBRARY_NUMBER_MISSING");
        }
        return yearOf(number)
                .map(found -> found == year ? "" : ofAnotherYear(found < year))
                .or(() -> Optional.of("LIBRARY_NUMBER_UNUSUAL"))
                .filter(code -> !code.isEmpty());
    }

    private static String ofAnotherYear(boolean earlier) {
        return earlier ? "LIBRARY_NUMBER_OF_EARLIER_YEAR" : "LIBRARY_NUMBER_OF_LATER_YEAR";
    }

    /** The year for which a library number was given: its first four digits. */
    public static Optional<Integer> yearOf(String libraryNumber) {
        boolean known = libraryNumber.length() >= YEAR_DIGITS
                && libraryNumber.substring(0, YEAR_DIGITS).chars().allMatch(c -> c >= '0' && c <= '9');
        return known ? Optional.of(Integer.parseInt(libraryNumber.substring(0, YEAR_DIGITS))) : Optional.empty();
    }

    /** Whether a record in this state can still be completed: from its release until it ends. */
    public static boolean takesQualification(Loan loan) {
        return loan.isReleased() && loan.status().holdsLimit();
    }

    /** What forbids completing a filing with this number or this evaluation; one of the two is given. */
    public static List<Finding> refusals(
            LocalDate submittedOn, @Nullable String libraryNumber, @Nullable Evaluation evaluation, LocalDate today) {
        List<Finding> found = new ArrayList<>();
        String year = Integer.toString(submittedOn.getYear());
        if (libraryNumber == null && evaluation == null) {
            found.add(Finding.of("/libraryNumber", "QUALIFICATION_REQUIRED"));
        } else if (libraryNumber != null && evaluation != null) {
            found.add(Finding.of("/evaluation", "ONE_QUALIFICATION_ONLY"));
        }
        if (libraryNumber != null && !yearOf(libraryNumber).equals(Optional.of(submittedOn.getYear()))) {
            found.add(new Finding("/libraryNumber", "NOT_OF_THE_FILING_YEAR", Map.of("year", year)));
        }
        if (evaluation != null && evaluation.passedOn().getYear() != submittedOn.getYear()) {
            found.add(new Finding("/evaluation/passedOn", "NOT_OF_THE_FILING_YEAR", Map.of("year", year)));
        } else if (evaluation != null && evaluation.passedOn().isAfter(today)) {
            found.add(Finding.of("/evaluation/passedOn", "IN_FUTURE"));
        }
        return List.copyOf(found);
    }
}
