package techfin.rating.scoring;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads the rules of the stage: an object of conditions by stage, tried in the document's order. A sentence for people in
 * place of the conditions is no rule: then the stage must be told.
 */
final class StageReader {
    private static final BigDecimal OLDEST = new BigDecimal(200);

    private StageReader() {}

    static List<StageRule> read(Document document, Set<String> stages) {
        List<StageRule> rules = new ArrayList<>();
        if (document.isAbsent()) {
            return rules;
        }
        document.members().forEach((stage, conditions) -> {
            if (!stages.contains(stage)) {
                conditions.wrong("STAGE_WITHOUT_WEIGHTS", Map.of("stage", stage));
            }
            if (conditions.isObject()) {
                conditions.onlyKnows(Set.of("age_years_at_most", "revenue_wan_at_most", "revenue_wan_above"));
                rules.add(new StageRule(
                        stage,
                        age(conditions.at("age_years_at_most")),
                        revenue(conditions.at("revenue_wan_at_most")),
                        revenue(conditions.at("revenue_wan_above"))));
            } else {
                conditions.text();
            }
        });
        return rules;
    }

    private static @Nullable Integer age(Document document) {
        if (document.isAbsent()) {
            return null;
        }
        BigDecimal years = document.numberUpTo(OLDEST);
        if (years.scale() > 0) {
            document.wrong("COUNT_REQUIRED");
            return null;
        }
        return years.intValue();
    }

    private static @Nullable BigDecimal revenue(Document document) {
        return document.isAbsent() ? null : SystemReader.yuan(document.number());
    }
}
