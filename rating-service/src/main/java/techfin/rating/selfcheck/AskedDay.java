package techfin.rating.selfcheck;

import java.time.LocalDate;
import techfin.subsidy.tree.Fields;
import techfin.subsidy.tree.Fields.Need;

/** The day whose rule is asked for. */
final class AskedDay {
    private AskedDay() {}

    /** The field {@code on}, default today; a day before the first rule is an error. */
    static LocalDate of(Fields fields, LocalDate today, OfficialRule first) {
        LocalDate on = fields.date("on", Need.OPTIONAL);
        if (on != null && on.isBefore(first.effectiveFrom())) {
            fields.error(
                    "on", "NO_RULE_IN_FORCE", "first", first.effectiveFrom().toString());
        }
        return on == null ? today : on;
    }
}
