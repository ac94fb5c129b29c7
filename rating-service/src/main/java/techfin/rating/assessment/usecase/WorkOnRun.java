package techfin.rating.assessment.usecase;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import techfin.lending.enterprise.Uscc;
import techfin.rating.assessment.AssessmentRun;
import techfin.rating.assessment.AssessmentRuns;
import techfin.rating.assessment.AssessmentWatch;
import techfin.rating.assessment.Assessments;
import techfin.rating.assessment.Standing;
import techfin.rating.declaration.usecase.RefreshInputs;
import techfin.rating.input.RatingInput;
import techfin.rating.input.RatingInputs;
import techfin.rating.scoring.Scorer;
import techfin.rating.system.SystemVersion;
import techfin.rating.system.usecase.FindSystems;
import techfin.rating.system.usecase.Scorers;
import techfin.rating.veto.Veto;
import techfin.rating.veto.Vetoes;
import techfin.servicekit.audit.AuditTrail;
import techfin.servicekit.clock.BusinessClock;
import techfin.servicekit.id.Ids;
import techfin.servicekit.problem.Problem;
import techfin.servicekit.transaction.UnitOfWork;

/**
 * Works on runs stretch by stretch. A stretch, how far the run came, and the hold on it are one transaction: after a crash
 * the next worker goes on behind the last whole stretch, and one that lost its hold writes nothing more.
 */
@Singleton
public class WorkOnRun {
    private static final Duration LEASE = Duration.ofSeconds(30);

    private final AssessmentRuns runs;
    private final Assessments assessments;
    private final RatingInputs inputs;
    private final RefreshInputs refresh;
    private final FindSystems systems;
    private final Scorers scorers;
    private final Vetoes vetoes;
    private final UnitOfWork work;
    private final List<AssessmentWatch> watches;
    private final AuditTrail audit;
    private final BusinessClock clock;

    WorkOnRun(
            AssessmentRuns runs,
            Assessments assessments,
            RatingInputs inputs,
            RefreshInputs refresh,
            FindSystems systems,
            Scorers scorers,
            Vetoes vetoes,
            UnitOfWork work,
            List<AssessmentWatch> watches,
            AuditTrail audit,
            BusinessClock clock) {
        this.runs = runs;
        this.assessments = assessments;
        this.inputs = inputs;
        this.refresh = refresh;
        this.systems = systems;
        this.scorers = scorers;
        this.vetoes = vetoes;
        this.work = work;
        this.watches = watches;
        this.audit = audit;
        this.clock = clock;
    }

    /** Takes a run that waits and works on it until its end; empty when none waits, or when it lost its hold. */
    public Optional<AssessmentRun> next() {
        String owner = Ids.next();
        Instant now = clock.now();
        return work.run(() -> runs.take(owner, now, now.plus(LEASE))).flatMap(run -> toTheEnd(run, owner));
    }

    private Optional<AssessmentRun> toTheEnd(AssessmentRun taken, String owner) {
        RateInputs rate = rater(taken, RateInputs.STRETCH, clock.now());
        AssessmentRun run = taken;
        while (run.status() == AssessmentRun.Status.RUNNING) {
            AssessmentRun before = run;
            try {
                run = work.run(() -> stretch(before, rate, owner));
            } catch (LostHold lost) {
                return Optional.empty();
            } catch (Assessments.MadeMeanwhile twin) {
                // The stretch was rolled back; now something stands, and it is compared with that.
                run = before;
            }
        }
        return Optional.of(run);
    }

    private AssessmentRun stretch(AssessmentRun run, RateInputs rate, String owner) {
        List<RatingInput> next =
                refresh.asOf(run.onDay(), inputs.after(run.lastUscc(), run.scope(), RateInputs.STRETCH));
        AssessmentRun after = next.isEmpty() ? run.finished(clock.now()) : advanced(run, rate, next);
        if (!runs.advance(after, owner, clock.now().plus(LEASE))) {
            throw new LostHold();
        }
        if (after.status() == AssessmentRun.Status.DONE) {
            recordEnd(after);
        }
        return after;
    }

    /** Somebody else works on the run: the stretch is rolled back. */
    private static final class LostHold extends RuntimeException {
        private static final long serialVersionUID = 1L;

        LostHold() {
            super("another worker took the run", null, false, false);
        }
    }

    private AssessmentRun advanced(AssessmentRun run, RateInputs rate, List<RatingInput> next) {
        Uscc last = next.getLast().uscc();
        Map<Uscc, Standing> standing =
                assessments.standingBetween(next.getFirst().uscc(), last);
        List<Uscc> enterprises = next.stream().map(RatingInput::uscc).toList();
        Map<Uscc, Veto> underVeto = vetoes.inForce(enterprises, run.onDay());
        List<Assessments.Made> made = rate.rate(next, underVeto, standing);
        assessments.addAll(made);
        watches.forEach(watch -> watch.assessed(run, enterprises));
        return run.advanced(next.size(), made.size(), last.value());
    }

    /** Assesses the few enterprises of a run at the moment of its start, in the caller's transaction. */
    AssessmentRun atOnce(AssessmentRun run, List<RatingInput> few) {
        AssessmentRun done;
        try {
            done = advanced(run, rater(run, few.size(), run.startedAt()), few).finished(run.startedAt());
        } catch (Assessments.MadeMeanwhile twin) {
            throw Problem.of(409, "CHANGED_MEANWHILE", twin);
        }
        runs.add(done);
        recordEnd(done);
        return done;
    }

    private void recordEnd(AssessmentRun done) {
        audit.recordSystem(
                "assessments",
                "ASSESSMENTS_FINISHED",
                StartAssessments.OBJECT,
                done.id(),
                null,
                RunView.of(done, null),
                null);
    }

    private RateInputs rater(AssessmentRun run, int capacity, Instant at) {
        SystemVersion system = systems.one(run.systemId());
        Scorer scorer = scorers.of(system);
        return new RateInputs(
                scorer,
                new RateInputs.Terms(
                        system.id(), system.heading().validityMonths(), run.onDay(), run.id(), run.startedBy(), at),
                capacity);
    }
}
