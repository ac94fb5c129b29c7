package techfin.subsidykit.form;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import techfin.money.Money;

/**
 * What the reviewers of a case found, stage by stage (审核表).
 *
 * @param round title of the round
 * @param amount yuan by the rule
 * @param parts of the amount, party by party
 * @param reviews in the order in which they were made
 * @param receiptDigest digest of the calculation, for example sha256:…
 * @param madeOn the day of this document
 */
public record ReviewSheet(
        String round,
        PrintedScheme scheme,
        PrintedEnterprise enterprise,
        PrintedLoan loan,
        Money amount,
        List<PartyAmount> parts,
        LocalDate filedOn,
        List<Finding> reviews,
        String receiptDigest,
        LocalDate madeOn) {
    public ReviewSheet {
        parts = List.copyOf(parts);
        reviews = List.copyOf(reviews);
    }

    /**
     * One review.
     *
     * @param stage in words, for example 银行确认, 县（市、区）初审, 市级复审
     * @param reviewer name
     * @param verdict in words, for example 通过 or 退回补正
     * @param comment empty for none
     * @param marked fields to correct, in words; empty unless it was returned
     * @param dueOn the lawful deadline, null when no clock ran
     */
    public record Finding(
            String stage,
            String reviewer,
            LocalDate on,
            String verdict,
            List<Check> checklist,
            String comment,
            List<String> marked,
            @Nullable LocalDate dueOn) {
        public Finding {
            checklist = List.copyOf(checklist);
            marked = List.copyOf(marked);
        }

        /** Whether the deadline was met; true when there is none. */
        public boolean inTime() {
            return dueOn == null || !on.isAfter(dueOn);
        }
    }

    /**
     * A line of a checklist.
     *
     * @param item what was looked at
     * @param yes whether it is so
     * @param note empty for none
     */
    public record Check(String item, boolean yes, String note) {}
}
