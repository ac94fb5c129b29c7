package techfin.rating.assessment.usecase;

import java.time.LocalDate;
import java.time.Period;
import java.util.Map;
import techfin.money.Money;
import techfin.rating.input.RatingInput;
import techfin.rating.scoring.Scorer;
import techfin.rating.scoring.Value;
import techfin.servicekit.json.PlainJson;

/**
 * An enterprise's data as they are scored.
 *
 * @param stage by its age on the day and its revenue
 * @param values as far as the system knows them, by code of the indicator
 */
record Candidate(RatingInput input, String stage, Map<String, Value> values) {
    /** Reads an input for an assessment of a day. */
    static Candidate of(Scorer scorer, RatingInput input, LocalDate on) {
        return new Candidate(input, stage(scorer, input, on), values(scorer, input));
    }

    /** The values of an input as far as the system knows them. */
    static Map<String, Value> values(Scorer scorer, RatingInput input) {
        return scorer.readKnown(PlainJson.of(input.valuesJson()));
    }

    private static String stage(Scorer scorer, RatingInput input, LocalDate on) {
        LocalDate founded = input.foundedOn();
        Money revenue = input.revenue();
        return scorer.stageOf(
                founded == null ? null : Period.between(founded, on).getYears(),
                revenue == null ? null : revenue.toYuan());
    }
}
