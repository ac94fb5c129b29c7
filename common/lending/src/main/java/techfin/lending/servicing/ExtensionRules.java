package techfin.lending.servicing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import techfin.lending.filing.LoanStatus;
import techfin.lending.record.Finding;
import techfin.lending.record.PlausibleDays;

/** When the term of a loan can be extended (展期): before it ends, or the loan is overdue and no agreement mends that. */
public final class ExtensionRules {
    private static final Set<LoanStatus> RUNNING = EnumSet.of(LoanStatus.CHECKED, LoanStatus.ACCEPTED);

    private ExtensionRules() {}

    /** Whether a loan in this state can be extended. */
    public static boolean takesExtensions(LoanStatus status) {
        return RUNNING.contains(status);
    }

    /**
     * What forbids an extension.
     *
     * @param earlier extensions of the loan so far, one after another
     */
    public static List<Finding> refusals(
            LoanLife loan, List<Extension> earlier, LocalDate newEnd, LocalDate agreedOn, LocalDate today) {
        List<Finding> found = new ArrayList<>();
        PlausibleDays.check("/newMaturesOn", newEnd, found);
        LocalDate end = loan.dueOn();
        if (!newEnd.isAfter(end)) {
            found.add(new Finding("/newMaturesOn", "NOT_AFTER_PRESENT_END", Map.of("end", end.toString())));
        }
        LocalDate from =
                earlier.isEmpty() ? loan.disbursedOn() : earlier.getLast().agreedOn();
        if (agreedOn.isAfter(today)) {
            found.add(new Finding("/agreedOn", "IN_FUTURE", Map.of()));
        } else if (agreedOn.isAfter(end)) {
            found.add(new Finding("/agreedOn", "AGREED_AFTER_END", Map.of("end", end.toString())));
        } else if (agreedOn.isBefore(from)) {
            found.add(new Finding("/agreedOn", "AGREED_TOO_EARLY", Map.of("from", from.toString())));
        }
        return List.copyOf(found);
    }
}
