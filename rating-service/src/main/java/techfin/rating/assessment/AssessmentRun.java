package techfin.rating.assessment;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import techfin.rating.access.RatingScope;

/**
 * A run that assesses all enterprises of a scope.
 *
 * @param enterprises how many had data when it began
 * @param lookedAt how many it has been through
 * @param written how many of them got a new assessment
 * @param lastUscc how far it came in the order of the codes, null at the beginning
 */
public record AssessmentRun(
        String id,
        RatingScope scope,
        LocalDate onDay,
        String systemId,
        Status status,
        int enterprises,
        int lookedAt,
        int written,
        @Nullable String lastUscc,
        String startedBy,
        Instant startedAt,
        @Nullable Instant finishedAt) {
    /** Where a run stands. */
    public enum Status {
        RUNNING,
        DONE
    }

    /** The run after a further stretch. */
    public AssessmentRun advanced(int looked, int made, String last) {
        return new AssessmentRun(
                id,
                scope,
                onDay,
                systemId,
                status,
                enterprises,
                lookedAt + looked,
                written + made,
                last,
                startedBy,
                startedAt,
                finishedAt);
    }

    /** The run at its end. */
    public AssessmentRun finished(Instant at) {
        return new AssessmentRun(
                id,
                scope,
                onDay,
                systemId,
                Status.DONE,
                enterprises,
                lookedAt,
                written,
                lastUscc,
                startedBy,
                startedAt,
                at);
    }
}
