package techfin.rating.rating.usecase;

import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import techfin.lending.enterprise.Uscc;
import techfin.lending.record.Finding;
import techfin.rating.access.RatingScope;
import techfin.rating.access.usecase.Scopes;
import techfin.rating.assessment.Assessments;
import techfin.rating.assessment.Standing;
import techfin.rating.assessment.usecase.FindAssessments;
import techfin.rating.enterprise.usecase.FindEnterprises;
import techfin.rating.scoring.Facts;
import techfin.rating.scoring.Scorer;
import techfin.rating.scoring.Value;
import techfin.rating.scoring.usecase.SheetView;
import techfin.recordkit.Refusals;
import techfin.servicekit.actor.Actor;
import techfin.servicekit.problem.Language;
import techfin.servicekit.problem.Problem;

/** Calculates what a rating would be with other values; keeps nothing. */
@Singleton
public class TryChanges {
    private final FindEnterprises enterprises;
    private final Assessments assessments;
    private final FindAssessments recalculate;

    TryChanges(FindEnterprises enterprises, Assessments assessments, FindAssessments recalculate) {
        this.enterprises = enterprises;
        this.assessments = assessments;
        this.recalculate = recalculate;
    }

    /**
     * What is tried.
     *
     * @param values plain maps, texts and numbers by code of the indicator; what is left out stays as it is
     * @param audited null for as it is
     */
    public record Change(@Nullable Object values, @Nullable Boolean audited) {}

    /**
     * A rating now and with the changes.
     *
     * @param now the one that stands
     * @param then what it would be
     */
    public record Tried(SheetView now, SheetView then) {}

    /**
     * Tries changes on the rating that stands.
     *
     * @throws Problem 404 outside the actor's scope, for a bank, and for an enterprise that was never rated; 400 with every
     *     value that cannot be scored
     */
    public Tried on(Actor actor, Uscc uscc, Change change, Language language) {
        if (Scopes.of(actor) instanceof RatingScope.OfBank) {
            throw Problem.notFound();
        }
        enterprises.one(actor, uscc);
        Standing standing = assessments.standing(uscc).orElseThrow(Problem::notFound);
        FindAssessments.Recalculated again = recalculate.recalculated(recalculate.one(actor, standing.assessmentId()));
        Scorer scorer = again.scorer();
        List<Finding> found = new ArrayList<>();
        Map<String, Value> changed = scorer.read(change.values(), "/values", found);
        Refusals.throwIfAny(found);
        Map<String, Value> values = new LinkedHashMap<>(again.values());
        values.putAll(changed);
        Facts facts = new Facts(
                change.audited() == null ? again.input().audited() : change.audited(),
                debtRatio(changed, again),
                again.assessment().veto());
        return new Tried(
                again.view(language), SheetView.of(scorer, again.assessment().stage(), facts, values, language));
    }

    /** The debt ratio of the caps follows its indicator when that is changed. */
    private static @Nullable BigDecimal debtRatio(Map<String, Value> changed, FindAssessments.Recalculated again) {
        String code = again.scorer().system().debtRatioIndicator();
        return code != null && changed.get(code) instanceof Value.Figure figure
                ? figure.number()
                : again.input().debtRatioPercent();
    }
}
