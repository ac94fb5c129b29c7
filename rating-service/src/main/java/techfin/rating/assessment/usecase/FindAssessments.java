package techfin.rating.assessment.usecase;

import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import techfin.lending.enterprise.Uscc;
import techfin.rating.access.RatingScope;
import techfin.rating.access.Role;
import techfin.rating.access.usecase.Scopes;
import techfin.rating.assessment.Assessment;
import techfin.rating.assessment.AssessmentRun;
import techfin.rating.assessment.AssessmentRuns;
import techfin.rating.assessment.Assessments;
import techfin.rating.input.RatingInput;
import techfin.rating.input.RatingInputs;
import techfin.rating.scoring.Explainer;
import techfin.rating.scoring.Facts;
import techfin.rating.scoring.ScoreSheet;
import techfin.rating.scoring.Scorer;
import techfin.rating.scoring.Value;
import techfin.rating.scoring.WaysUp;
import techfin.rating.scoring.usecase.SheetView;
import techfin.rating.system.usecase.Scorers;
import techfin.servicekit.actor.Actor;
import techfin.servicekit.paging.Page;
import techfin.servicekit.paging.PageRequest;
import techfin.servicekit.problem.Language;
import techfin.servicekit.problem.Problem;

/** Looks up assessments inside the scope of whoever asks, and recalculates them. */
@Singleton
public class FindAssessments {
    private final Assessments assessments;
    private final AssessmentRuns runs;
    private final RatingInputs inputs;
    private final Scorers scorers;

    FindAssessments(Assessments assessments, AssessmentRuns runs, RatingInputs inputs, Scorers scorers) {
        this.assessments = assessments;
        this.runs = runs;
        this.inputs = inputs;
        this.scorers = scorers;
    }

    /**
     * An assessment as its data and its system give it today.
     *
     * @param isTheSame whether every figure is the one on record
     */
    public record Recalculated(
            Assessment assessment,
            RatingInput input,
            Scorer scorer,
            Map<String, Value> values,
            ScoreSheet sheet,
            boolean isTheSame) {
        /** The sheet with its explanation, as it is shown. */
        public SheetView view(Language language) {
            Facts facts = RateInputs.facts(input, assessment.veto());
            return SheetView.of(
                    scorer.system(),
                    sheet,
                    values,
                    Explainer.explain(sheet, values),
                    WaysUp.of(scorer, sheet, facts, values),
                    language);
        }
    }

    /**
     * One assessment.
     *
     * @throws Problem 404 when there is none inside the actor's scope
     */
    public Assessment one(Actor actor, String id) {
        return assessments.find(Scopes.of(actor), id).orElseThrow(Problem::notFound);
    }

    /** An assessment, calculated once more from what it was made of. */
    public Recalculated recalculated(Assessment assessment) {
        RatingInput input = inputs.find(assessment.inputId()).orElseThrow();
        Scorer scorer = scorers.of(assessment.systemId());
        Map<String, Value> values = Candidate.values(scorer, input);
        ScoreSheet sheet = scorer.sheet(assessment.stage(), RateInputs.facts(input, assessment.veto()), values);
        return new Recalculated(assessment, input, scorer, values, sheet, agrees(assessment, sheet));
    }

    private static boolean agrees(Assessment assessment, ScoreSheet sheet) {
        boolean dimensions = sheet.dimensions().stream()
                .allMatch(d -> isSame(
                        d.score(), assessment.dimensions().get(d.dimension().code())));
        return dimensions
                && isSame(sheet.total(), assessment.total())
                && isSame(sheet.upperBound(), assessment.upperBound())
                && isSame(sheet.coverage(), assessment.coverage())
                && sheet.gradeByScore().equals(assessment.gradeByScore())
                && sheet.grade().equals(assessment.grade());
    }

    private static boolean isSame(@Nullable BigDecimal one, @Nullable BigDecimal other) {
        return one == null ? other == null : other != null && one.compareTo(other) == 0;
    }

    /** The assessment that a run over one enterprise made; null for many, or when nothing was new. */
    public @Nullable String onlyAssessment(AssessmentRun run) {
        return run.scope() instanceof RatingScope.OfEnterprise && run.written() == 1
                ? assessments
                        .list(run.scope(), null, run.id(), Optional.empty(), 1)
                        .getFirst()
                        .id()
                : null;
    }

    /** A page of assessments, the newest first. */
    public Page<Assessment> page(Actor actor, @Nullable Uscc uscc, @Nullable String runId, PageRequest page) {
        List<Assessment> rows = assessments.list(scope(actor), uscc, runId, page.after(), page.limit() + 1);
        return Page.of(rows, page, Assessment::id);
    }

    public long count(Actor actor, @Nullable Uscc uscc, @Nullable String runId) {
        return assessments.count(scope(actor), uscc, runId);
    }

    /** A bank reads ratings under a consent, never assessments. */
    private static RatingScope scope(Actor actor) {
        RatingScope scope = Scopes.of(actor);
        if (scope instanceof RatingScope.OfBank) {
            throw Problem.forbidden();
        }
        return scope;
    }

    /**
     * One run.
     *
     * @throws Problem 403 for anybody but the bureau and the auditor, 404 when there is none
     */
    public AssessmentRun run(Actor actor, String id) {
        requireOffice(actor);
        return runs.find(id).orElseThrow(Problem::notFound);
    }

    /** A page of runs, the newest first. */
    public Page<AssessmentRun> runs(Actor actor, PageRequest page) {
        requireOffice(actor);
        return Page.of(runs.list(page.after(), page.limit() + 1), page, AssessmentRun::id);
    }

    public long countRuns(Actor actor) {
        requireOffice(actor);
        return runs.count();
    }

    private static void requireOffice(Actor actor) {
        actor.require(Role.BUREAU_REVIEWER, Role.BUREAU_APPROVER, Role.AUDITOR);
    }
}
