package techfin.rating.selfcheck.web;

import io.micronaut.core.annotation.Introspected;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import techfin.rating.selfcheck.OfficialRules;
import techfin.rating.selfcheck.TechSmeCheck;

/**
 * The answer by 115号.
 *
 * @param route {@code score}, {@code direct}, or null when it does not qualify
 * @param missing what is missing to qualify
 */
@Introspected
@Schema(name = "TechSmeAnswer")
public record TechSmeView(
        int staffScore,
        int rdScore,
        int ipScore,
        int total,
        boolean sizeOk,
        boolean qualified,
        @Nullable String route,
        RuleView rules,
        List<ItemView> items,
        List<MissingView> missing) {
    static TechSmeView of(TechSmeCheck.Result result, CheckWords words) {
        TechSmeCheck.Route route = result.route();
        return new TechSmeView(
                result.staff().points().low(),
                result.rd().points().low(),
                result.ip().points().low(),
                result.total(),
                result.sizeOk(),
                result.qualified(),
                route == null ? null : route.name().toLowerCase(Locale.ROOT),
                RuleView.of(OfficialRules.TECH_SME_2017, words),
                ItemView.of(List.of(result.staff(), result.rd(), result.ip()), words),
                MissingView.of(result.missing(), words));
    }
}
