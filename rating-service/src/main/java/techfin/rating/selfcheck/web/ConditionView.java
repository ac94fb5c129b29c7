package techfin.rating.selfcheck.web;

import io.micronaut.core.annotation.Introspected;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import techfin.rating.selfcheck.Condition;

/** A condition that no points make up for, and whether the facts meet it. */
@Introspected
@Schema(name = "SelfCheckCondition")
public record ConditionView(String code, Condition.Standing standing, String message) {
    static List<ConditionView> of(List<Condition> conditions, CheckWords words) {
        return conditions.stream()
                .map(condition -> new ConditionView(
                        condition.code(), condition.standing(), words.text(condition.code(), condition.values())))
                .toList();
    }
}
