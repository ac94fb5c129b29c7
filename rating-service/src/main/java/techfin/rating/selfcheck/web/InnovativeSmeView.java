package techfin.rating.selfcheck.web;

import io.micronaut.core.annotation.Introspected;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;
import techfin.rating.selfcheck.InnovativeSmeCheck;
import techfin.rating.selfcheck.OfficialRules;

/**
 * The answer by 63号, annex 1.
 *
 * @param passed as the standard of 2022 has it, by points or directly
 * @param inForce whether that standard still answers on the day asked for
 * @param replacedBy the rule that replaced it, when it does not
 */
@Introspected
@Schema(name = "InnovativeSmeAnswer")
public record InnovativeSmeView(
        int innovation,
        int growth,
        int specialisation,
        int total,
        boolean passed,
        boolean inForce,
        @Nullable RuleView replacedBy,
        RuleView rules,
        List<ItemView> items,
        List<MissingView> missing) {
    static InnovativeSmeView of(InnovativeSmeCheck.Result result, CheckWords words) {
        return new InnovativeSmeView(
                result.innovation(),
                result.growth(),
                result.specialisation(),
                result.total(),
                result.passed(),
                result.inForce(),
                result.inForce() ? null : RuleView.of(OfficialRules.GRADIENT_2026, words),
                RuleView.of(OfficialRules.INNOVATIVE_SME_2022, words),
                ItemView.of(result.items(), words),
                MissingView.of(result.missing(), words));
    }
}
