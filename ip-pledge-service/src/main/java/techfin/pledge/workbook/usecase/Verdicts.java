package techfin.pledge.workbook.usecase;

import java.util.List;
import techfin.importkit.RowFinding;
import techfin.lending.record.Finding;

/** The findings of rules as findings about rows. */
final class Verdicts {
    private Verdicts() {}

    static List<RowFinding> of(List<Finding> findings) {
        return findings.stream()
                .map(finding -> new RowFinding(finding.pointer(), finding.code(), finding.values()))
                .toList();
    }
}
