package techfin.pledge.loan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import techfin.lending.filing.LoanStatus;
import techfin.lending.record.Finding;
import techfin.lending.record.MarkedFields;

/** What a bank may change in a record that was returned to it. */
public final class IpLoanCorrections {
    private IpLoanCorrections() {}

    /** Only a returned record is corrected. */
    public static boolean takesCorrections(LoanStatus status) {
        return status == LoanStatus.RETURNED;
    }

    /** Every change that the reviewer did not ask for, and every one that what was paid meanwhile forbids. */
    public static List<Finding> refusals(IpLoan returned, IpLoanRecord corrected) {
        List<Finding> found = new ArrayList<>(MarkedFields.refusals(
                IpLoanFields.of(returned.record()), IpLoanFields.of(corrected), returned.markedFields()));
        if (corrected.principal().compareTo(returned.life().repaid()) < 0) {
            found.add(new Finding(
                    "/principal",
                    "BELOW_REPAID",
                    Map.of("repaid", returned.life().repaid().toString())));
        }
        LocalDate extendedTo = returned.extendedTo();
        if (extendedTo != null && !corrected.maturesOn().isBefore(extendedTo)) {
            found.add(new Finding("/maturesOn", "BEYOND_EXTENSION", Map.of("extendedTo", extendedTo.toString())));
        }
        return List.copyOf(found);
    }
}
