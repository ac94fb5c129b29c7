package techfin.rating.assessment.usecase;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
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
        ReadAhead reader = new ReadAhead(taken, rate.scorer(), inputs, work);
        AssessmentRun run = taken;
        while (run.status() == AssessmentRun.Status.RUNNING) {
            List<Candidate> next = reader.take();
            Optional<AssessmentRun> after = written(run, rate, next, owner);
            if (after.isEmpty()) {
                return Optional.empty();
            }
            run = after.get();
        }
        return Optional.of(run);
    }

    /** Empty when somebody else works on the run. */
    private Optional<AssessmentRun> written(AssessmentRun run, RateInputs rate, List<Candidate> next, String owner) {
        Optional<AssessmentRun> after = Optional.empty();
        while (after.isEmpty()) {
            try {
                after = Optional.of(work.run(() -> stretch(run, rate, next, owner)));
            } catch (LostHold lost) {
                return Optional.empty();
            } catch (Assessments.MadeMeanwhile twin) {
                // The stretch was rolled back; now something stands, and it is compared with that.
                after = Optional.empty();
            }
        }
        return after;
    }

    private AssessmentRun stretch(AssessmentRun run, RateInputs rate, List<Candidate> next, String owner) {
        AssessmentRun after = next.isEmpty()
                ? run.finished(clock.now())
                : advanced(run, rate, asOfToday(run, rate.scorer(), stillCurrent(run, rate.scorer(), next)));
        if (!runs.advance(after, owner, clock.now().plus(LEASE))) {
            throw new LostHold();
        }
        if (after.status() == AssessmentRun.Status.DONE) {
            recordEnd(after);
        }
        return after;
    }

    /** The same stretch; read again when one of its inputs was replaced since it was read. */
    private List<Candidate> stillCurrent(AssessmentRun run, Scorer scorer, List<Candidate> next) {
        Uscc first = next.getFirst().input().uscc();
        Uscc last = next.getLast().input().uscc();
        Set<String> current = inputs.currentIds(first, last);
        if (next.stream()
                .allMatch(candidate -> current.contains(candidate.input().id()))) {
            return next;
        }
        Set<Uscc> enterprises =
                next.stream().map(candidate -> candidate.input().uscc()).collect(Collectors.toSet());
        return candidates(
                run,
                scorer,
                inputs.between(first, last, run.scope()).stream()
                        .filter(input -> enterprises.contains(input.uscc()))
                        .toList());
    }

    private static List<Candidate> candidates(AssessmentRun run, Scorer scorer, List<RatingInput> inputs) {
        return inputs.stream()
                .map(input -> Candidate.of(scorer, input, run.onDay()))
                .toList();
    }

    /** With the qualifications of the day of the run. */
    private List<Candidate> asOfToday(AssessmentRun run, Scorer scorer, List<Candidate> read) {
        List<RatingInput> before = read.stream().map(Candidate::input).toList();
        List<RatingInput> now = refresh.asOf(run.onDay(), before);
        List<Candidate> candidates = new ArrayList<>(read);
        for (int i = 0; i < candidates.size(); i++) {
            if (!now.get(i).id().equals(before.get(i).id())) {
                candidates.set(i, Candidate.of(scorer, now.get(i), run.onDay()));
            }
        }
        return candidates;
    }

    /** Somebody else works on the run: the stretch is rolled back. */
    private static final class LostHold extends RuntimeException {
        private static final long serialVersionUID = 1L;

        LostHold() {
            super("another worker took the run", null, false, false);
        }
    }

    private AssessmentRun advanced(AssessmentRun run, RateInputs rate, List<Candidate> next) {
        Uscc last = next.getLast().input().uscc();
        Map<Uscc, Standing> standing =
                assessments.standingBetween(next.getFirst().input().uscc(), last);
        List<Uscc> enterprises =
                next.stream().map(candidate -> candidate.input().uscc()).toList();
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
            RateInputs rate = rater(run, few.size(), run.startedAt());
            done = advanced(run, rate, candidates(run, rate.scorer(), few)).finished(run.startedAt());
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
