package techfin.subsidykit.payment.usecase;

import java.util.List;
import techfin.subsidykit.payment.Reconciliation;

/**
 * An order against what the bank said; amounts in yuan.
 *
 * @param difference ordered less paid
 * @param matches whether everything was paid and nothing is odd
 */
public record ReconciliationView(
        String ordered,
        String paid,
        String open,
        String freed,
        String difference,
        boolean matches,
        List<FindingView> findings) {
    /** A line that does not match. */
    public record FindingView(int line, String caseId, Reconciliation.Mismatch mismatch, String difference) {}

    /** The view of a reconciliation. */
    public static ReconciliationView of(Reconciliation reconciliation) {
        return new ReconciliationView(
                reconciliation.ordered().toString(),
                reconciliation.paid().toString(),
                reconciliation.open().toString(),
                reconciliation.freed().toString(),
                reconciliation.difference().toString(),
                reconciliation.findings().isEmpty(),
                reconciliation.findings().stream()
                        .map(finding -> new FindingView(
                                finding.line(),
                                finding.caseId(),
                                finding.mismatch(),
                                finding.difference().toString()))
                        .toList());
    }
}
