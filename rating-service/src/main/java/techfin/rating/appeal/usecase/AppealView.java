package techfin.rating.appeal.usecase;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import techfin.rating.access.Decided;
import techfin.rating.access.Proposed;
import techfin.rating.appeal.Appeal;

/**
 * An appeal as it is told to people.
 *
 * @param assessmentId the assessment that is appealed
 * @param dueOn lawful last day of the decision
 * @param dueOnProjected whether it leans on a year whose calendar is not published yet
 * @param overdue whether it has passed without a decision
 * @param takenBy user name of the reviewer who looks at it, for the offices
 * @param decision null while it is not decided
 */
public record AppealView(
        String id,
        long version,
        String uscc,
        String assessmentId,
        List<GroundView> grounds,
        Appeal.State state,
        LocalDate filedOn,
        LocalDate dueOn,
        boolean dueOnProjected,
        boolean overdue,
        @Nullable String takenBy,
        @Nullable LocalDate takenOn,
        @Nullable AppealDecision decision,
        @Nullable LocalDate withdrawnOn) {

    /**
     * One ground.
     *
     * @param indicator null for the grade as a whole
     */
    public record GroundView(@Nullable String indicator, String reason) {}

    /**
     * The outcome.
     *
     * @param by user name, for the offices
     */
    public record AppealDecision(@Nullable String by, LocalDate on, String reason) {
        static @Nullable AppealDecision of(@Nullable Decided decision, boolean named) {
            return decision == null
                    ? null
                    : new AppealDecision(named ? decision.by() : null, decision.on(), decision.reason());
        }
    }

    /**
     * An appeal with its standing on a day.
     *
     * @param named whether the reader may know who looks at it
     */
    static AppealView of(Appeal appeal, LocalDate today, boolean named) {
        Proposed taken = appeal.taken();
        return new AppealView(
                appeal.id(),
                appeal.version(),
                appeal.uscc().value(),
                appeal.assessmentId(),
                views(appeal),
                appeal.state(),
                appeal.filed().on(),
                appeal.deadline().day(),
                appeal.deadline().projected(),
                appeal.isOverdueOn(today),
                taken == null || !named ? null : taken.by(),
                taken == null ? null : taken.on(),
                AppealDecision.of(appeal.decision(), named),
                appeal.withdrawnOn());
    }

    private static List<GroundView> views(Appeal appeal) {
        return appeal.grounds().stream()
                .map(ground -> new GroundView(ground.indicator(), ground.reason()))
                .toList();
    }

    /** An appeal as the audit trail keeps it: without what changes from day to day. */
    record OnRecord(
            String id,
            long version,
            String uscc,
            String assessmentId,
            List<GroundView> grounds,
            Appeal.State state,
            String filedBy,
            LocalDate filedOn,
            LocalDate dueOn,
            @Nullable String takenBy,
            @Nullable LocalDate takenOn,
            @Nullable AppealDecision decision,
            @Nullable LocalDate withdrawnOn) {
        static OnRecord of(Appeal appeal) {
            Proposed taken = appeal.taken();
            return new OnRecord(
                    appeal.id(),
                    appeal.version(),
                    appeal.uscc().value(),
                    appeal.assessmentId(),
                    views(appeal),
                    appeal.state(),
                    appeal.filed().by(),
                    appeal.filed().on(),
                    appeal.deadline().day(),
                    taken == null ? null : taken.by(),
                    taken == null ? null : taken.on(),
                    AppealDecision.of(appeal.decision(), true),
                    appeal.withdrawnOn());
        }
    }
}
