package techfin.rating.product.web;

import io.micronaut.http.HttpRequest;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import techfin.rating.product.Line;
import techfin.servicekit.problem.Language;
import techfin.servicekit.problem.ProblemTexts;

/** The words of reasons, explanations and advice in one language; their keys start with {@code product.}. */
record ProductWords(Language language) {
    static ProductWords in(HttpRequest<?> request) {
        return new ProductWords(Language.of(request));
    }

    /** A sentence with its stable code. */
    @Schema(name = "ProductLine")
    public record LineView(String code, String message) {}

    List<LineView> of(List<Line> lines) {
        return lines.stream().map(this::of).toList();
    }

    private LineView of(Line line) {
        Map<String, Object> values = new HashMap<>();
        line.values().forEach((name, value) -> values.put(name, word(value)));
        return new LineView(line.code(), ProblemTexts.loaded().text(language, "product." + line.code(), values));
    }

    /** A constant as people call it; anything else as it is. */
    private String word(String value) {
        String key = "product.word." + value;
        String text = ProblemTexts.loaded().text(language, key, Map.of());
        return text.equals(key) ? value : text;
    }
}
