package techfin.rating.assessment.usecase;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import techfin.rating.access.RatingScope;
import techfin.rating.assessment.AssessmentRun;
import techfin.rating.input.RatingInput;
import techfin.rating.system.usecase.FindSystems;
import techfin.servicekit.id.Ids;
import techfin.servicekit.problem.Problem;

/**
 * Assesses data, current or not, for a day by the system and the vetoes of that day; for histories that are put on record
 * as a whole. Runs inside the caller's transaction.
 */
@Singleton
public class AssessInputs {
    private final WorkOnRun work;
    private final FindSystems systems;

    AssessInputs(WorkOnRun work, FindSystems systems) {
        this.work = work;
        this.systems = systems;
    }

    /**
     * Makes an assessment of each input whose result differs from what stands.
     *
     * @param by user name
     * @param at the moment that the record shows
     * @param inputs one of an enterprise, at least one
     * @throws Problem 422 when no system was in force on the day
     */
    public AssessmentRun assess(String by, Instant at, LocalDate on, List<RatingInput> inputs) {
        AssessmentRun run = new AssessmentRun(
                Ids.next(),
                new RatingScope.OfCity(),
                on,
                systems.inForce(StartAssessments.SYSTEM, on, "/on").id(),
                AssessmentRun.Status.RUNNING,
                inputs.size(),
                0,
                0,
                null,
                by,
                at,
                null);
        return work.atOnce(
                run,
                inputs.stream()
                        .sorted(Comparator.comparing(input -> input.uscc().value()))
                        .toList());
    }
}
