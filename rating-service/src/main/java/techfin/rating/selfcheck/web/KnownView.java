package techfin.rating.selfcheck.web;

import io.micronaut.core.annotation.Introspected;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import techfin.rating.selfcheck.usecase.Known;

/**
 * What is on record of an enterprise for a question.
 *
 * @param dataYear the year of the verified declaration, null without one
 */
@Introspected
@Schema(name = "SelfCheckOnRecord")
public record KnownView(@Nullable Integer dataYear, List<KnownItemView> items) {

    /**
     * A field of the question that is on record.
     *
     * @param value one text, or one for each year or route
     */
    @Introspected
    @Schema(name = "SelfCheckKnownItem")
    public record KnownItemView(String field, List<String> value, Known.Source source) {}

    static KnownView of(Known known) {
        return new KnownView(
                known.dataYear(),
                known.items().stream()
                        .map(item -> new KnownItemView(item.field(), texts(item.value()), item.source()))
                        .toList());
    }

    private static List<String> texts(Object value) {
        return value instanceof List<?> several
                ? several.stream().map(KnownView::text).toList()
                : List.of(text(value));
    }

    private static String text(@Nullable Object value) {
        return value instanceof BigDecimal number ? number.stripTrailingZeros().toPlainString() : String.valueOf(value);
    }
}
