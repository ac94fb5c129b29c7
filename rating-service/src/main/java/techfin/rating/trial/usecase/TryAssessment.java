package techfin.rating.trial.usecase;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import techfin.lending.record.Finding;
import techfin.rating.scoring.Facts;
import techfin.rating.scoring.IndicatorSystem;
import techfin.rating.scoring.Scorer;
import techfin.rating.scoring.SystemReader;
import techfin.rating.scoring.Value;
import techfin.rating.scoring.usecase.SheetView;
import techfin.rating.system.usecase.FindSystems;
import techfin.rating.system.usecase.Scorers;
import techfin.recordkit.Refusals;
import techfin.servicekit.problem.Language;
import techfin.servicekit.problem.Problem;

/** Scores what somebody states, by a system on record or by one that comes along; keeps nothing. */
@Singleton
public class TryAssessment {
    private final FindSystems systems;
    private final Scorers scorers;

    TryAssessment(FindSystems systems, Scorers scorers) {
        this.systems = systems;
        this.scorers = scorers;
    }

    /**
     * What is to be scored.
     *
     * @param values plain maps, texts and numbers by code of the indicator
     */
    public record Trial(String stage, Facts facts, @Nullable Object values) {}

    /**
     * By the version of a code that is in force on a day.
     *
     * @param on null for today
     * @throws Problem 422 when none is in force; 400 with every value that cannot be scored
     */
    public SheetView bySystem(String code, @Nullable LocalDate on, Trial trial, Language language) {
        return score(scorers.of(systems.inForce(code, on, "/system")), trial, language);
    }

    /**
     * By a system that comes along.
     *
     * @param rules the document as plain maps, lists, texts and numbers
     * @throws Problem 400 with everything that is wrong in the document or in the values
     */
    public SheetView byRules(Object rules, Trial trial, Language language) {
        List<Finding> found = new ArrayList<>();
        Optional<IndicatorSystem> system = SystemReader.read(rules, "/rules", found);
        Refusals.throwIfAny(found);
        return score(new Scorer(system.orElseThrow()), trial, language);
    }

    private static SheetView score(Scorer scorer, Trial trial, Language language) {
        List<Finding> found = new ArrayList<>();
        if (!scorer.stages().contains(trial.stage())) {
            found.add(new Finding("/stage", "NOT_ONE_OF", Map.of("values", String.join(", ", scorer.stages()))));
        }
        Map<String, Value> values = scorer.read(trial.values(), "/values", found);
        Refusals.throwIfAny(found);
        return SheetView.of(scorer, trial.stage(), trial.facts(), values, language);
    }
}
