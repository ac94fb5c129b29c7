package techfin.rating.review.usecase;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import techfin.lending.enterprise.Uscc;
import techfin.rating.access.RatingScope;
import techfin.rating.assessment.Assessments;
import techfin.rating.assessment.Standing;
import techfin.rating.declaration.usecase.RefreshInputs;
import techfin.rating.input.RatingInput;
import techfin.rating.input.RatingInputs;
import techfin.rating.qualification.Qualification;
import techfin.rating.qualification.Qualifications;
import techfin.rating.review.ReviewRun;
import techfin.rating.review.ReviewRuns;
import techfin.rating.review.ReviewTrigger;
import techfin.rating.review.ReviewTriggers;
import techfin.rating.review.Trigger;
import techfin.rating.review.TriggerKind;
import techfin.rating.review.TriggerRules;
import techfin.rating.veto.Veto;
import techfin.rating.veto.Vetoes;
import techfin.servicekit.audit.AuditTrail;
import techfin.servicekit.clock.BusinessClock;
import techfin.servicekit.id.Ids;
import techfin.servicekit.transaction.UnitOfWork;

/**
 * Looks at the rating of every enterprise with data, once a day however many instances ask: lets its data follow the
 * library of qualifications, opens a trigger for each cause that is new, and closes those whose cause is gone without an
 * assessment.
 */
@Singleton
public class WatchRatings {
    /** Who the audit trail says it was: no person asked for it. */
    public static final String JOB = "review-watch";

    private static final int AT_ONCE = 500;

    private final RatingInputs inputs;
    private final RefreshInputs refresh;
    private final Assessments assessments;
    private final Qualifications qualifications;
    private final Vetoes vetoes;
    private final ReviewTriggers triggers;
    private final CloseReviews closeReviews;
    private final ReviewRuns runs;
    private final AuditTrail audit;
    private final BusinessClock clock;
    private final UnitOfWork work;

    WatchRatings(
            RatingInputs inputs,
            RefreshInputs refresh,
            Assessments assessments,
            Qualifications qualifications,
            Vetoes vetoes,
            ReviewTriggers triggers,
            CloseReviews closeReviews,
            ReviewRuns runs,
            AuditTrail audit,
            BusinessClock clock,
            UnitOfWork work) {
        this.inputs = inputs;
        this.refresh = refresh;
        this.assessments = assessments;
        this.qualifications = qualifications;
        this.vetoes = vetoes;
        this.triggers = triggers;
        this.closeReviews = closeReviews;
        this.runs = runs;
        this.audit = audit;
        this.clock = clock;
        this.work = work;
    }

    /**
     * The run of a day, in a transaction of its own or the caller's.
     *
     * @param today the day in Beijing
     * @return empty when that day has been run before; nothing is changed then
     */
    public Optional<ReviewRun> on(LocalDate today) {
        return runs.hasRunFor(today) ? Optional.empty() : work.run(() -> run(today));
    }

    private Optional<ReviewRun> run(LocalDate today) {
        ReviewRun run = ReviewRun.begun(Ids.next(), today, clock.now());
        if (!runs.begin(run)) {
            return Optional.empty();
        }
        RatingScope everybody = new RatingScope.OfCity();
        @Nullable String last = null;
        List<RatingInput> page = inputs.after(last, everybody, AT_ONCE);
        while (!page.isEmpty()) {
            run = looked(run, refresh.asOf(today, page));
            last = page.getLast().uscc().value();
            page = inputs.after(last, everybody, AT_ONCE);
        }
        runs.finish(run);
        audit.recordSystem(JOB, "REVIEW_RUN", "review-run", run.id(), null, run, null);
        return Optional.of(run);
    }

    private record Known(Uscc uscc, Trigger trigger) {}

    private record Kind(Uscc uscc, TriggerKind kind) {}

    private ReviewRun looked(ReviewRun run, List<RatingInput> page) {
        Uscc first = page.getFirst().uscc();
        Uscc last = page.getLast().uscc();
        List<ReviewTrigger> open = triggers.lockOpen(first, last);
        Set<Known> known = new HashSet<>();
        triggers.of(first, last).forEach(trigger -> known.add(new Known(trigger.uscc(), trigger.trigger())));
        Set<Kind> taken = open.stream()
                .map(trigger -> new Kind(trigger.uscc(), trigger.trigger().kind()))
                .collect(Collectors.toCollection(HashSet::new));
        Set<Kind> caused = new HashSet<>();
        List<ReviewTrigger> opened = new ArrayList<>();
        for (Known found : found(page, run.runFor())) {
            Kind kind = new Kind(found.uscc(), found.trigger().kind());
            caused.add(kind);
            if (known.add(found) && taken.add(kind)) {
                opened.add(ReviewTrigger.opened(Ids.next(), found.uscc(), found.trigger(), run.runFor()));
            }
        }
        Set<Uscc> lookedAt = page.stream().map(RatingInput::uscc).collect(Collectors.toSet());
        List<ReviewTrigger> gone = open.stream()
                .filter(trigger -> trigger.trigger().kind().isSeenByWatch()
                        && lookedAt.contains(trigger.uscc())
                        && !caused.contains(
                                new Kind(trigger.uscc(), trigger.trigger().kind())))
                .toList();
        write(run, opened, gone);
        return run.advanced(page.size(), opened.size(), gone.size());
    }

    private List<Known> found(List<RatingInput> page, LocalDate today) {
        Uscc first = page.getFirst().uscc();
        Uscc last = page.getLast().uscc();
        Map<Uscc, Standing> standing = assessments.standingBetween(first, last);
        Map<Uscc, List<Qualification>> held =
                qualifications.between(first, last).stream().collect(Collectors.groupingBy(Qualification::uscc));
        Map<Uscc, Veto> underVeto =
                vetoes.inForce(page.stream().map(RatingInput::uscc).toList(), today);
        List<Known> found = new ArrayList<>();
        for (RatingInput input : page) {
            TriggerRules.triggers(
                            input.id(),
                            standing.get(input.uscc()),
                            held.getOrDefault(input.uscc(), List.of()),
                            underVeto.get(input.uscc()),
                            today)
                    .forEach(trigger -> found.add(new Known(input.uscc(), trigger)));
        }
        return found;
    }

    private void write(ReviewRun run, List<ReviewTrigger> opened, List<ReviewTrigger> gone) {
        closeReviews.close(gone, new ReviewTrigger.Closing(ReviewTrigger.End.CAUSE_GONE, run.runFor(), run.id()));
        triggers.addAll(opened);
        audit.recordAll(
                Jobs.actor(JOB),
                "REVIEW_DUE",
                FindTriggers.OBJECT,
                opened.stream()
                        .map(trigger -> new AuditTrail.Event(trigger.id(), null, TriggerView.of(trigger), null))
                        .toList());
    }
}
