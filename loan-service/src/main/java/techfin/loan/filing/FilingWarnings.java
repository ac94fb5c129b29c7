package techfin.loan.filing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import techfin.lending.record.Finding;
import techfin.money.Money;
import techfin.subsidy.LoanRate;

/** What a rule needs and does not know, or a reviewer should look at: said on the record, never a silence. */
public final class FilingWarnings {
    /** Year and division, then ten more characters; from memory of real numbers, so a mismatch only warns. */
    private static final Pattern LIBRARY_NUMBER = Pattern.compile("^20\\d{2}\\d{6}[0-9A-Z]{8}$");

    private static final String LIBRARY_NUMBER_POINTER = "/enterprise/libraryNumber";
    private static final int YEAR_DIGITS = 4;

    private static final Set<String> OF_THE_LIBRARY = Set.of("LIBRARY_REGISTRATION_NOT_FOUND", "LIBRARY_NOT_ASKED");

    private FilingWarnings() {}

    /**
     * Everything that should be said about a record.
     *
     * @param submittedOn day of the first submission; the qualification must be of its year
     * @param evaluation what stands in for the library number, null for nothing
     * @param filedAmount the part inside the enterprise's limit
     * @param lastKnownLpr the last publication day in the table of loan prime rates
     * @param predecessorKnown whether the bank has a record of the note that this loan rolls over
     */
    public static List<Finding> of(
            LoanRecord loan,
            LocalDate submittedOn,
            @Nullable Evaluation evaluation,
            Money filedAmount,
            LocalDate lastKnownLpr,
            boolean predecessorKnown) {
        List<Finding> found = new ArrayList<>();
        checkLibraryNumber(loan.borrower(), submittedOn, evaluation, found);
        if (filedAmount.isZero()) {
            found.add(Finding.of("/principal", "FILING_LIMIT_USED_UP"));
        } else if (filedAmount.compareTo(loan.principal()) < 0) {
            found.add(new Finding("/principal", "PARTLY_FILED", Map.of("filedAmount", filedAmount.toString())));
        }
        if (loan.rate() instanceof LoanRate.LprPlus && loan.disbursedOn().isAfter(lastKnownLpr)) {
            found.add(new Finding("/rate", "LPR_LATEST_KNOWN", Map.of("publishedOn", lastKnownLpr.toString())));
        }
        if (loan.predecessorNoteNumber() != null && !predecessorKnown) {
            found.add(new Finding(
                    "/predecessorNoteNumber",
                    "PREDECESSOR_NOT_ON_RECORD",
                    Map.of("noteNumber", loan.predecessorNoteNumber())));
        }
        return List.copyOf(found);
    }

    /**
     * The same warnings with what the library of qualifications said in place of what it said before.
     *
     * @param check null for not looked up, which is told by no warning
     */
    public static List<Finding> lookedUp(List<Finding> warnings, Borrower borrower, @Nullable LibraryCheck check) {
        List<Finding> found = new ArrayList<>(warnings);
        found.removeIf(warning -> OF_THE_LIBRARY.contains(warning.code()));
        Optional<LibraryQuestion> question = LibraryQuestion.about(borrower);
        if (check == null || question.isEmpty()) {
            return List.copyOf(found);
        }
        Map<String, String> year =
                Map.of("year", Integer.toString(question.get().year()));
        switch (check.outcome()) {
            case CONFIRMED -> {}
            case NOT_FOUND -> found.add(new Finding(LIBRARY_NUMBER_POINTER, "LIBRARY_REGISTRATION_NOT_FOUND", year));
            case NOT_ASKED -> found.add(new Finding(LIBRARY_NUMBER_POINTER, "LIBRARY_NOT_ASKED", year));
        }
        return List.copyOf(found);
    }

    private static void checkLibraryNumber(
            Borrower borrower, LocalDate submittedOn, @Nullable Evaluation evaluation, List<Finding> found) {
        String number = borrower.libraryNumber();
        boolean unusual = number != null && !LIBRARY_NUMBER.matcher(number).matches();
        if (unusual) {
            found.add(Finding.of(LIBRARY_NUMBER_POINTER, "LIBRARY_NUMBER_UNUSUAL"));
            return;
        }
        Provisional.why(borrower, submittedOn, evaluation)
                .map(code -> new Finding(
                        LIBRARY_NUMBER_POINTER,
                        code,
                        number == null ? Map.of() : Map.of("year", number.substring(0, YEAR_DIGITS))))
                .ifPresent(found::add);
    }
}
