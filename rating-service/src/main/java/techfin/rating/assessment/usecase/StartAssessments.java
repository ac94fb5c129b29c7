package techfin.rating.assessment.usecase;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import techfin.lending.enterprise.Uscc;
import techfin.lending.place.Division;
import techfin.lending.place.Divisions;
import techfin.lending.record.Finding;
import techfin.rating.access.RatingScope;
import techfin.rating.access.Role;
import techfin.rating.assessment.AssessmentRun;
import techfin.rating.assessment.AssessmentRuns;
import techfin.rating.declaration.usecase.RefreshInputs;
import techfin.rating.input.RatingInput;
import techfin.rating.input.RatingInputs;
import techfin.rating.system.SystemVersion;
import techfin.rating.system.usecase.FindSystems;
import techfin.recordkit.Refusals;
import techfin.servicekit.actor.Actor;
import techfin.servicekit.audit.AuditTrail;
import techfin.servicekit.clock.BusinessClock;
import techfin.servicekit.id.Ids;
import techfin.servicekit.problem.Problem;

/** The bureau asks for assessments of one enterprise or of many. Runs inside the caller's transaction. */
@Singleton
public class StartAssessments {
    /** What the audit trail calls a run. */
    public static final String OBJECT = "assessment-run";

    /** The system by which the city rates. */
    public static final String SYSTEM = "LC-INNOVATION";

    private final AssessmentRuns runs;
    private final WorkOnRun work;
    private final RatingInputs inputs;
    private final RefreshInputs refresh;
    private final FindSystems systems;
    private final Divisions divisions;
    private final AuditTrail audit;
    private final BusinessClock clock;

    StartAssessments(
            AssessmentRuns runs,
            WorkOnRun work,
            RatingInputs inputs,
            RefreshInputs refresh,
            FindSystems systems,
            Divisions divisions,
            AuditTrail audit,
            BusinessClock clock) {
        this.runs = runs;
        this.work = work;
        this.inputs = inputs;
        this.refresh = refresh;
        this.systems = systems;
        this.divisions = divisions;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Whom to assess: one enterprise, the enterprises of some divisions, or everybody when neither is said.
     *
     * @param uscc code of one enterprise, null for many
     * @param divisionCodes counties and zones, null or empty for the whole city
     */
    public record Scope(@Nullable String uscc, @Nullable List<String> divisionCodes) {}

    /**
     * Starts a run. One enterprise is assessed at once; many are assessed in the background, and the run tells how far it
     * is.
     *
     * @param on the day for which they are rated, null for today; not in the future, and not before what stands
     * @throws Problem 403 for anybody but the bureau's reviewer; 400 for a scope or a day that cannot be; 404 for an
     *     enterprise without data; 422 when no system is in force
     */
    public AssessmentRun start(Actor actor, Scope scope, @Nullable LocalDate on) {
        actor.require(Role.BUREAU_REVIEWER);
        LocalDate today = clock.today();
        LocalDate day = on == null ? today : on;
        List<Finding> found = new ArrayList<>();
        if (day.isAfter(today)) {
            found.add(Finding.of("/on", "IN_FUTURE"));
        }
        RatingScope read = read(scope, found);
        Refusals.throwIfAny(found);
        SystemVersion system = systems.inForce(SYSTEM, day, "/on");
        AssessmentRun run = new AssessmentRun(
                Ids.next(),
                read,
                day,
                system.id(),
                AssessmentRun.Status.RUNNING,
                Math.toIntExact(inputs.count(read)),
                0,
                0,
                null,
                actor.username(),
                clock.now(),
                null);
        audit.record(actor, "ASSESSMENTS_STARTED", OBJECT, run.id(), null, RunView.of(run, null), null);
        if (read instanceof RatingScope.OfEnterprise one) {
            RatingInput input = inputs.current(one.uscc()).orElseThrow(Problem::notFound);
            return work.atOnce(run, refresh.asOf(day, List.of(input)));
        }
        runs.add(run);
        return run;
    }

    private RatingScope read(Scope scope, List<Finding> found) {
        List<String> codes = scope.divisionCodes() == null ? List.of() : scope.divisionCodes();
        if (scope.uscc() != null) {
            if (!codes.isEmpty()) {
                found.add(Finding.of("/scope/divisionCodes", "ONE_SCOPE_ONLY"));
            }
            return Uscc.parse(scope.uscc())
                    .<RatingScope>map(RatingScope.OfEnterprise::new)
                    .orElseGet(() -> {
                        found.add(Finding.of("/scope/uscc", "INVALID_USCC"));
                        return new RatingScope.OfCity();
                    });
        }
        Set<String> known = new HashSet<>();
        for (int i = 0; i < codes.size(); i++) {
            String code = codes.get(i);
            if (divisions.find(code).filter(d -> d.kind() != Division.Kind.CITY).isEmpty()) {
                found.add(new Finding("/scope/divisionCodes/" + i, "UNKNOWN_DIVISION", Map.of()));
            }
            known.add(code);
        }
        return known.isEmpty() ? new RatingScope.OfCity() : new RatingScope.OfDivisions(known);
    }
}
