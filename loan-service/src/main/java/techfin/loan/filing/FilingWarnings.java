package techfin.loan.filing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import techfin.money.Money;
import techfin.subsidy.LoanRate;

/** What a rule needs and does not know, or a reviewer should look at: said on the record, never a silence. */
public final class FilingWarnings {
    /** Year and division, then ten more characters; from memory of real numbers, so a mismatch only warns. */
    private static final Pattern LIBRARY_NUMBER = Pattern.compile("^20\\d{2}\\d{6}[0-9A-Z]{8}$");

    private FilingWarnings() {}

    /**
     * Everything that should be said about a record.
     *
     * @param filedAmount the part inside the enterprise's limit
     * @param lastKnownLpr the last publication day in the table of loan prime rates
     * @param predecessorKnown whether the bank has a record of the note that this loan rolls over
     */
    public static List<Finding> of(
            LoanRecord loan, Money filedAmount, LocalDate lastKnownLpr, boolean predecessorKnown) {
        List<Finding> found = new ArrayList<>();
        checkLibraryNumber(loan, found);
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

    private static void checkLibraryNumber(LoanRecord loan, List<Finding> found) {
        String number = loan.borrower().libraryNumber();
        String pointer = "/enterprise/libraryNumber";
        if (number == null) {
            found.add(Finding.of(pointer, "LIBRARY_NUMBER_MISSING"));
        } else if (!LIBRARY_NUMBER.matcher(number).matches()) {
            found.add(Finding.of(pointer, "LIBRARY_NUMBER_UNUSUAL"));
        } else if (Integer.parseInt(number.substring(0, 4)) < loan.disbursedOn().getYear()) {
            found.add(new Finding(pointer, "LIBRARY_NUMBER_OF_EARLIER_YEAR", Map.of("year", number.substring(0, 4))));
        }
    }
}
