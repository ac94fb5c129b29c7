package techfin.pledge.pledging.web;

import io.micronaut.http.HttpRequest;
import java.util.Map;
import techfin.pledge.pledging.usecase.PledgeView;
import techfin.servicekit.problem.Language;
import techfin.servicekit.problem.ProblemTexts;

/** The words of a pledge's warnings, in the language that the reader asked for. */
final class PledgeWords {
    private PledgeWords() {}

    static PledgeView.Words in(HttpRequest<?> request) {
        Language language = Language.of(request);
        return warning -> ProblemTexts.loaded().text(language, warning.code(), Map.copyOf(warning.values()));
    }
}
