package techfin.rating.rating.usecase;

import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import techfin.lending.enterprise.Uscc;
import techfin.rating.access.RatingScope;
import techfin.rating.access.usecase.Scopes;
import techfin.rating.assessment.Assessment;
import techfin.rating.assessment.Assessments;
import techfin.rating.assessment.Standing;
import techfin.rating.assessment.usecase.AssessmentView;
import techfin.rating.assessment.usecase.FindAssessments;
import techfin.rating.consent.LookScope;
import techfin.rating.consent.usecase.RecordLook;
import techfin.rating.enterprise.usecase.FindEnterprises;
import techfin.rating.input.RatingInput;
import techfin.rating.override.Overrides;
import techfin.rating.rating.Trend;
import techfin.rating.scoring.Gate;
import techfin.rating.scoring.Grade;
import techfin.rating.scoring.GradeScale;
import techfin.rating.scoring.Name;
import techfin.rating.scoring.ScoreSheet;
import techfin.rating.system.SystemVersion;
import techfin.rating.system.usecase.FindSystems;
import techfin.servicekit.actor.Actor;
import techfin.servicekit.clock.BusinessClock;
import techfin.servicekit.problem.Language;
import techfin.servicekit.problem.Problem;

/**
 * Shows what an enterprise is rated: all of it to the enterprise and the offices, and to a bank as much as the enterprise
 * lets it see. A bank's look is written down in the transaction that shows it: call it inside one.
 */
@Singleton
public class ShowRating {
    private static final String SUBJECT = "RATING";

    private final FindEnterprises enterprises;
    private final Assessments assessments;
    private final FindAssessments recalculate;
    private final FindSystems systems;
    private final Overrides overrides;
    private final RecordLook looks;
    private final BusinessClock clock;

    ShowRating(
            FindEnterprises enterprises,
            Assessments assessments,
            FindAssessments recalculate,
            FindSystems systems,
            Overrides overrides,
            RecordLook looks,
            BusinessClock clock) {
        this.enterprises = enterprises;
        this.assessments = assessments;
        this.recalculate = recalculate;
        this.systems = systems;
        this.overrides = overrides;
        this.looks = looks;
        this.clock = clock;
    }

    /**
     * The rating that stands.
     *
     * @throws Problem 404 for an enterprise outside the reader's scope, for a bank without a consent in force, and for an
     *     enterprise that was never rated, which all look alike
     */
    public RatingView of(Actor actor, Uscc uscc, Language language) {
        LookScope leave = leave(actor, uscc, SUBJECT);
        Standing standing = assessments.standing(uscc).orElseThrow(Problem::notFound);
        List<Assessment> history = assessments.history(uscc);
        Assessment assessment = history.stream()
                .filter(made -> made.id().equals(standing.assessmentId()))
                .findFirst()
                .orElseThrow();
        FindAssessments.Recalculated again = recalculate.recalculated(assessment);
        GradeScale scale = again.scorer().system().grades();
        boolean full = leave.covers(LookScope.FULL);
        int place = scale.indexOf(assessment.grade());
        @Nullable Grade next = place > 0 ? scale.earned().get(place - 1) : null;
        return new RatingView(
                uscc.value(),
                assessment.grade(),
                overrides
                        .inForce(uscc, clock.today())
                        .map(RatingView.OverrideMark::of)
                        .orElse(null),
                full && next != null ? next.name() : null,
                full && next != null ? distance(next, assessment) : null,
                full && next != null ? next.from().setScale(2).toPlainString() : null,
                full && next != null ? gates(next, again, language) : List.of(),
                leave.covers(LookScope.GRADE_AND_DIMENSIONS) ? subGrades(assessment, scale) : Map.of(),
                Trend.of(history, again.scorer().gradeNames()).orElse(null),
                freshness(assessment, again.input()),
                mark(systems.one(assessment.systemId())),
                full ? AssessmentView.of(assessment) : null,
                full ? again.view(language) : null,
                full
                        ? RatingView.PercentileView.of(
                                standing.divisionCode(),
                                assessments.comparedInDivision(
                                        standing.divisionCode(), standing.total(), clock.today()))
                        : null,
                full
                        ? RatingView.PercentileView.of(
                                standing.industryGroup(),
                                assessments.comparedInIndustry(
                                        standing.industryGroup(), standing.total(), clock.today()))
                        : null);
    }

    /** Every dimension that a grade asks something of, by its own gate or that of a lower grade, which holds for it too. */
    private static List<RatingView.GateView> gates(Grade next, FindAssessments.Recalculated again, Language language) {
        GradeScale scale = again.scorer().system().grades();
        List<Gate> gates = again.scorer().system().gates().stream()
                .filter(gate -> scale.indexOf(gate.grade()) >= scale.indexOf(next.name()))
                .toList();
        return again.sheet().dimensions().stream()
                .flatMap(dimension -> gates.stream()
                        .map(gate -> gate.least(
                                dimension.dimension().code(), again.assessment().stage()))
                        .max(Comparator.naturalOrder())
                        .filter(least -> least.signum() > 0)
                        .map(least -> gate(dimension, least, language))
                        .stream())
                .toList();
    }

    private static RatingView.GateView gate(ScoreSheet.DimensionScore dimension, BigDecimal least, Language language) {
        Name name = dimension.dimension().name();
        BigDecimal score = dimension.score();
        return new RatingView.GateView(
                dimension.dimension().code(),
                language == Language.ZH ? name.zh() : name.en(),
                least.setScale(2).toPlainString(),
                score == null ? null : score.toPlainString(),
                score != null && score.compareTo(least) >= 0);
    }

    /** How much the reader may see; a bank's look is written down. */
    private LookScope leave(Actor actor, Uscc uscc, String subject) {
        if (Scopes.of(actor) instanceof RatingScope.OfBank) {
            return looks.look(actor, uscc, subject).scope();
        }
        enterprises.one(actor, uscc);
        return LookScope.FULL;
    }

    private static String distance(Grade next, Assessment assessment) {
        return next.from()
                .subtract(assessment.total())
                .max(BigDecimal.ZERO)
                .setScale(2)
                .toPlainString();
    }

    /** What each dimension's score, out of 100, earns by the cut points of the scale. */
    private static Map<String, String> subGrades(Assessment assessment, GradeScale scale) {
        BigDecimal full =
                scale.earned().getFirst().from().compareTo(new BigDecimal(100)) > 0 ? BigDecimal.TEN : BigDecimal.ONE;
        Map<String, String> grades = new LinkedHashMap<>();
        assessment.dimensions().forEach((code, score) -> grades.put(code, scale.of(score.multiply(full))));
        return grades;
    }

    private RatingView.Freshness freshness(Assessment assessment, RatingInput input) {
        return new RatingView.Freshness(
                input.dataYear(),
                input.dataOn(),
                assessment.madeAt(),
                assessment.validUntil(),
                clock.today().isAfter(assessment.validUntil()));
    }

    private static RatingView.SystemMark mark(SystemVersion system) {
        return new RatingView.SystemMark(
                system.id(), system.heading().code(), system.heading().version());
    }

    /**
     * One rating of the past.
     *
     * @param systemChanged whether the one before it was made by another version: then the two do not compare
     */
    public record PastRating(AssessmentView assessment, RatingView.SystemMark system, boolean systemChanged) {}

    /**
     * All ratings, the latest first.
     *
     * @throws Problem 404 as {@link #of}, and for a bank without full leave
     */
    public List<PastRating> history(Actor actor, Uscc uscc) {
        if (!leave(actor, uscc, "RATINGS").covers(LookScope.FULL)) {
            throw Problem.notFound();
        }
        List<Assessment> history = assessments.history(uscc);
        List<PastRating> past = new ArrayList<>();
        for (int i = 0; i < history.size(); i++) {
            Assessment assessment = history.get(i);
            boolean changed =
                    i + 1 < history.size() && !history.get(i + 1).systemId().equals(assessment.systemId());
            past.add(new PastRating(AssessmentView.of(assessment), mark(systems.one(assessment.systemId())), changed));
        }
        return past;
    }
}
