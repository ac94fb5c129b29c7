package techfin.rating.assessment.usecase;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import techfin.rating.access.RatingScope;
import techfin.rating.assessment.AssessmentRun;

/**
 * A run as it is shown.
 *
 * @param uscc the one enterprise, null for many
 * @param divisionCodes counties and zones, empty for the whole city
 * @param enterprises how many had data when it began
 * @param lookedAt how many it has been through
 * @param written how many of them got a new assessment; the others stand as they are
 * @param assessmentId the new assessment of the one enterprise, null for many or when nothing is new
 */
public record RunView(
        String id,
        @Nullable String uscc,
        List<String> divisionCodes,
        LocalDate on,
        String systemId,
        AssessmentRun.Status status,
        int enterprises,
        int lookedAt,
        int written,
        String startedBy,
        Instant startedAt,
        @Nullable Instant finishedAt,
        @Nullable String assessmentId) {
    /** The view of a run. */
    public static RunView of(AssessmentRun run, @Nullable String assessmentId) {
        return new RunView(
                run.id(),
                run.scope() instanceof RatingScope.OfEnterprise one ? one.uscc().value() : null,
                run.scope() instanceof RatingScope.OfDivisions some
                        ? some.codes().stream().sorted().toList()
                        : List.of(),
                run.onDay(),
                run.systemId(),
                run.status(),
                run.enterprises(),
                run.lookedAt(),
                run.written(),
                run.startedBy(),
                run.startedAt(),
                run.finishedAt(),
                assessmentId);
    }
}
