package techfin.loan.filing;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import techfin.lending.record.Finding;

/**
 * When a loan may be filed as the rollover of another (无还本续贷): rolled-over loans may be filed again, with the earlier
 * contract and note. Source: 枣庄 filing notice of 2023 Q3.
 */
public final class RolloverRules {
    private static final String POINTER = "/predecessorNoteNumber";

    private RolloverRules() {}

    /**
     * What is known of the loans around a record.
     *
     * @param predecessor the bank's record of the note that is rolled over, null when it has none
     * @param otherSuccessor another record that counts and rolls the same note over, null for none
     * @param isCycle whether the chain of predecessors leads back to the record itself
     */
    public record Around(
            @Nullable Loan predecessor, @Nullable Loan otherSuccessor, boolean isCycle) {
        /** Of a loan that rolls nothing over. */
        public static final Around NOTHING = new Around(null, null, false);
    }

    /** What forbids the rollover. */
    public static List<Finding> refusals(LoanRecord record, Around around) {
        Loan predecessor = around.predecessor();
        if (around.isCycle()) {
            return List.of(Finding.of(POINTER, "ROLLOVER_CYCLE"));
        }
        if (predecessor == null) {
            return List.of();
        }
        if (!predecessor.record().borrower().uscc().equals(record.borrower().uscc())) {
            return List.of(Finding.of(POINTER, "PREDECESSOR_OF_ANOTHER_ENTERPRISE"));
        }
        Loan other = around.otherSuccessor();
        if (other != null) {
            return List.of(new Finding(
                    POINTER,
                    "PREDECESSOR_ROLLED_OVER",
                    Map.of("noteNumber", other.record().noteNumber())));
        }
        return switch (predecessor.status()) {
            case REJECTED, REVOKED -> List.of(status("PREDECESSOR_NOT_FILED", predecessor));
            case SUBMITTED, CHECKED, RETURNED, ACCEPTED, SETTLED -> List.of();
        };
    }

    /** What should be said about it. */
    public static List<Finding> warnings(@Nullable Loan predecessor) {
        if (predecessor == null) {
            return List.of();
        }
        return switch (predecessor.status()) {
            case SUBMITTED, CHECKED, RETURNED -> List.of(status("PREDECESSOR_NOT_FILED_YET", predecessor));
            case ACCEPTED, SETTLED, REJECTED, REVOKED -> List.of();
        };
    }

    private static Finding status(String code, Loan predecessor) {
        return new Finding(POINTER, code, Map.of("status", predecessor.status().name()));
    }
}
