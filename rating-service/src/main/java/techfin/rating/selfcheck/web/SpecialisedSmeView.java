package techfin.rating.selfcheck.web;

import io.micronaut.core.annotation.Introspected;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;
import techfin.rating.selfcheck.Points;
import techfin.rating.selfcheck.SpecialisedSmeCheck;
import techfin.rating.selfcheck.Verdict;

/**
 * The answer for specialised SMEs by the rule of the day.
 *
 * @param totalRange fewest and most points of the rule of 2022; null under that of 2026
 * @param direct whether a direct route stands in for the points
 * @param littleGiant under the rule of 2026
 */
@Introspected
@Schema(name = "SpecialisedSmeAnswer")
public record SpecialisedSmeView(
        @Nullable List<Integer> totalRange,
        boolean direct,
        Verdict verdict,
        RuleView rules,
        List<ItemView> items,
        List<ConditionView> conditions,
        List<MissingView> missing,
        @Nullable LittleGiantView littleGiant) {

    /** What is asked of a little giant beside the conditions of a specialised SME. */
    @Introspected
    @Schema(name = "LittleGiantAnswer")
    public record LittleGiantView(Verdict verdict, List<ConditionView> conditions, List<MissingView> missing) {
        static @Nullable LittleGiantView of(SpecialisedSmeCheck.@Nullable LittleGiant result, CheckWords words) {
            return result == null
                    ? null
                    : new LittleGiantView(
                            result.verdict(),
                            ConditionView.of(result.conditions(), words),
                            MissingView.of(result.missing(), words));
        }
    }

    static SpecialisedSmeView of(SpecialisedSmeCheck.Result result, CheckWords words) {
        Points total = result.total();
        return new SpecialisedSmeView(
                total == null ? null : List.of(total.low(), total.high()),
                result.direct(),
                result.verdict(),
                RuleView.of(result.rule(), words),
                ItemView.of(result.items(), words),
                ConditionView.of(result.conditions(), words),
                MissingView.of(result.missing(), words),
                LittleGiantView.of(result.littleGiant(), words));
    }
}
