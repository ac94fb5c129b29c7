package techfin.rating.selfcheck;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A rule set as issued: which document it is and on which days it answers, both ends in.
 *
 * @param id stable, for example {@code tech-sme-2017-115}
 * @param document number of the document, for example 国科发政〔2017〕115号
 * @param effectiveTo last day, null while nothing replaces it
 */
public record OfficialRule(
        String id,
        String nameZh,
        String document,
        LocalDate effectiveFrom,
        @Nullable LocalDate effectiveTo) {
    public OfficialRule {
        if (effectiveTo != null && effectiveTo.isBefore(effectiveFrom)) {
            throw new IllegalArgumentException(id + " ends before it starts");
        }
    }

    /** Whether an application of this day is judged by it. */
    public boolean isInForce(LocalDate on) {
        return !on.isBefore(effectiveFrom) && !isOver(on);
    }

    /** Whether something replaced it before this day. */
    public boolean isOver(LocalDate on) {
        return effectiveTo != null && on.isAfter(effectiveTo);
    }
}
