package techfin.rating.selfcheck.web;

import io.micronaut.core.annotation.Introspected;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import techfin.rating.selfcheck.OfficialRule;

/**
 * The official rule that gave an answer.
 *
 * @param name in the reader's language
 * @param effectiveTo last day, null while nothing replaces it
 */
@Introspected
@Schema(name = "OfficialRule")
public record RuleView(
        String id,
        String nameZh,
        String name,
        String document,
        LocalDate effectiveFrom,
        @Nullable LocalDate effectiveTo) {
    static RuleView of(OfficialRule rule, CheckWords words) {
        return new RuleView(
                rule.id(),
                rule.nameZh(),
                words.text("rule." + rule.id(), Map.of()),
                rule.document(),
                rule.effectiveFrom(),
                rule.effectiveTo());
    }
}
