package techfin.rating.selfcheck.web;

import io.micronaut.http.HttpRequest;
import java.util.Map;
import techfin.servicekit.problem.Language;
import techfin.servicekit.problem.ProblemTexts;

/** The words of conditions and shortfalls in one language; their keys start with {@code selfCheck.}. */
record CheckWords(Language language) {
    static CheckWords in(HttpRequest<?> request) {
        return new CheckWords(Language.of(request));
    }

    String text(String code, Map<String, String> values) {
        return ProblemTexts.loaded().text(language, "selfCheck." + code, Map.copyOf(values));
    }
}
