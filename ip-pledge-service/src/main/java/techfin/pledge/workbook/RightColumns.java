package techfin.pledge.workbook;

import java.util.List;
import java.util.Map;
import techfin.lending.record.Finding;

/** At which column of the sheet of rights people look for what a rule says about a right, its value or its pledge. */
public final class RightColumns {
    /** Rules about a right in a pledge speak of its whole; this is the cell that each is about. */
    private static final Map<String, String> BY_CODE = Map.of(
            "PLEDGOR_NOT_OWNER", RightForm.PLEDGOR,
            "CO_OWNERS_CONSENT_MISSING", RightForm.CONSENT,
            "RIGHT_NOT_GRANTED", RightForm.GRANTED,
            "RIGHT_ENDED", RightForm.EXPIRES,
            "DEBT_OUTLIVES_RIGHT", RightForm.SECURED_TO,
            "FEE_UNPAID", RightForm.FEE,
            "FEE_DUE", RightForm.FEE,
            "SAME_DAY_RIGHT", RightForm.TWIN);

    private static final Map<String, String> BY_POINTER = Map.of(
            "/pledgor/uscc", RightForm.PLEDGOR,
            "/pledgor/name", RightForm.OWNERS,
            "/pledgor/divisionCode", RightForm.DIVISION,
            "/standing/status", RightForm.GRANTED,
            "/standing/fee", RightForm.FEE,
            "/standing/feeDueOn", RightForm.FEE,
            "/standing/on", RightForm.APPLIED,
            "/right", RightForm.NUMBER);

    private RightColumns() {}

    /** The same findings at their columns. */
    public static List<Finding> of(List<Finding> findings) {
        return findings.stream().map(RightColumns::of).distinct().toList();
    }

    private static Finding of(Finding finding) {
        String pointer = finding.pointer();
        String within = pointer.startsWith("/rights/") ? pointer.replaceFirst("^/rights/\\d+", "") : pointer;
        if (pointer.startsWith("/rights") && BY_CODE.containsKey(finding.code())) {
            return at(BY_CODE.get(finding.code()), finding);
        }
        if (within.startsWith("/rightId") || within.isEmpty()) {
            return at(pointer.isEmpty() ? "" : RightForm.NUMBER, finding);
        }
        return at(BY_POINTER.getOrDefault(within, within), finding);
    }

    private static Finding at(String pointer, Finding finding) {
        return new Finding(pointer, finding.code(), finding.values());
    }
}
