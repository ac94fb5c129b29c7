package techfin.loan.filing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import techfin.lending.filing.LoanStatus;
import techfin.lending.record.Finding;
import techfin.lending.record.MarkedFields;

/** What a bank may change in a record that was returned to it. */
public final class CorrectionRules {
    private CorrectionRules() {}

    /** Only a returned record is corrected. */
    public static boolean takesCorrections(LoanStatus status) {
        return status == LoanStatus.RETURNED;
    }

    /**
     * Every change that the reviewer did not ask for. The note number is the record's own key and never changes; where no
     * field was marked, everything else may.
     */
    public static List<Finding> refusals(Loan returned, LoanRecord corrected) {
        List<Finding> found = new ArrayList<>(MarkedFields.refusals(
                RecordFields.of(returned.record()), RecordFields.of(corrected), returned.markedFields()));
        if (corrected.principal().compareTo(returned.repaid()) < 0) {
            found.add(new Finding(
                    "/principal",
                    "BELOW_REPAID",
                    Map.of("repaid", returned.repaid().toString())));
        }
        LocalDate extendedTo = returned.extendedTo();
        if (extendedTo != null && !corrected.maturesOn().isBefore(extendedTo)) {
            found.add(new Finding("/maturesOn", "BEYOND_EXTENSION", Map.of("extendedTo", extendedTo.toString())));
        }
        return List.copyOf(found);
    }

    /** Whether nothing changed on which the filed amount rests: it stays valid then, and is not taken again. */
    public static boolean keepsFiledAmount(LoanRecord returned, LoanRecord corrected) {
        return returned.principal().equals(corrected.principal())
                && returned.borrower().uscc().equals(corrected.borrower().uscc())
                && Objects.equals(returned.predecessorNoteNumber(), corrected.predecessorNoteNumber());
    }
}
