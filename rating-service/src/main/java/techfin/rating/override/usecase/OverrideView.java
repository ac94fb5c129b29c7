package techfin.rating.override.usecase;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import techfin.rating.access.Decided;
import techfin.rating.override.GradeOverride;
import techfin.rating.override.OverrideReason;

/**
 * An override as it is told to people.
 *
 * @param assessmentId the assessment that it was proposed of
 * @param modelGrade the grade that the model gives
 * @param grade the grade beside it
 * @param expiresOn the last day on which it can be in force
 * @param inForce whether it counts today
 * @param proposedBy user name, for the offices
 * @param decision null while nobody decided
 * @param ending null unless it ended
 */
public record OverrideView(
        String id,
        long version,
        String uscc,
        String assessmentId,
        String modelGrade,
        String grade,
        OverrideReason reason,
        String text,
        LocalDate expiresOn,
        GradeOverride.State state,
        boolean inForce,
        @Nullable String proposedBy,
        LocalDate proposedOn,
        @Nullable OverrideDecision decision,
        @Nullable OverrideEnding ending) {

    /**
     * The word of the second person.
     *
     * @param by user name, for the offices
     */
    public record OverrideDecision(@Nullable String by, LocalDate on, String reason) {
        static @Nullable OverrideDecision of(@Nullable Decided decision, boolean named) {
            return decision == null
                    ? null
                    : new OverrideDecision(named ? decision.by() : null, decision.on(), decision.reason());
        }
    }

    /**
     * How it ended.
     *
     * @param on first day without it
     * @param by user name, for the offices; null where the service ended it
     */
    public record OverrideEnding(
            GradeOverride.End cause, LocalDate on, @Nullable String by, String reason) {
        static @Nullable OverrideEnding of(GradeOverride.@Nullable Ending ending, boolean named) {
            return ending == null
                    ? null
                    : new OverrideEnding(ending.cause(), ending.on(), named ? ending.by() : null, ending.reason());
        }
    }

    /**
     * An override with its standing on a day.
     *
     * @param named whether the reader may know who proposed and who decided
     */
    static OverrideView of(GradeOverride override, LocalDate today, boolean named) {
        return new OverrideView(
                override.id(),
                override.version(),
                override.uscc().value(),
                override.assessmentId(),
                override.modelGrade(),
                override.grade(),
                override.reason(),
                override.text(),
                override.expiresOn(),
                override.state(),
                override.isInForce(today),
                named ? override.proposed().by() : null,
                override.proposed().on(),
                OverrideDecision.of(override.decision(), named),
                OverrideEnding.of(override.ending(), named));
    }

    /** An override as the audit trail keeps it: without what changes from day to day. */
    record OnRecord(
            String id,
            long version,
            String uscc,
            String assessmentId,
            String modelGrade,
            String grade,
            OverrideReason reason,
            String text,
            LocalDate expiresOn,
            GradeOverride.State state,
            String proposedBy,
            LocalDate proposedOn,
            @Nullable OverrideDecision decision,
            @Nullable OverrideEnding ending) {
        static OnRecord of(GradeOverride override) {
            return new OnRecord(
                    override.id(),
                    override.version(),
                    override.uscc().value(),
                    override.assessmentId(),
                    override.modelGrade(),
                    override.grade(),
                    override.reason(),
                    override.text(),
                    override.expiresOn(),
                    override.state(),
                    override.proposed().by(),
                    override.proposed().on(),
                    OverrideDecision.of(override.decision(), true),
                    OverrideEnding.of(override.ending(), true));
        }
    }
}
