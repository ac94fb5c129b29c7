package techfin.importkit;

import java.util.List;
import org.jspecify.annotations.Nullable;
import techfin.money.Money;

/**
 * What became of a row.
 *
 * @param findings why; also what is worth a look in a row that can be written
 * @param amount the sum that the row stands for, null when it cannot be read
 * @param recordId the record that the row was written to, or that is on file already; null for none
 * @param label the name by which people know the row, such as its number; empty when it has none
 */
public record Judged(
        RowStatus status,
        List<RowFinding> findings,
        @Nullable Money amount,
        @Nullable String recordId,
        String label) {
    public Judged {
        findings = List.copyOf(findings);
    }

    /** How its findings weigh: about a row that can be written, or was, they are warnings. */
    public RowStatus level() {
        return switch (status) {
            case ACCEPTED, WARNING, WRITTEN -> RowStatus.WARNING;
            case REJECTED, DUPLICATE -> status;
        };
    }

    /** A row that can be written, with what is worth a look. */
    public static Judged accepted(List<RowFinding> warnings, Money amount, String label) {
        return new Judged(warnings.isEmpty() ? RowStatus.ACCEPTED : RowStatus.WARNING, warnings, amount, null, label);
    }

    /** A row that cannot be written. */
    public static Judged rejected(List<RowFinding> reasons, @Nullable Money amount, String label) {
        return new Judged(RowStatus.REJECTED, reasons, amount, null, label);
    }

    /** A row that says what is known already. */
    public static Judged duplicate(RowFinding reason, Money amount, @Nullable String recordId, String label) {
        return new Judged(RowStatus.DUPLICATE, List.of(reason), amount, recordId, label);
    }

    /** A row that was written, with what is worth a look. */
    public static Judged written(List<RowFinding> warnings, Money amount, String recordId, String label) {
        return new Judged(RowStatus.WRITTEN, warnings, amount, recordId, label);
    }
}
