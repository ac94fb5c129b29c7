package techfin.loan.filing.web;

import io.micronaut.http.HttpRequest;
import java.util.Map;
import techfin.loan.filing.usecase.LoanView;
import techfin.servicekit.problem.Language;
import techfin.servicekit.problem.ProblemTexts;

/** The words of a record's warnings, in the language that the reader asked for. */
final class LoanWords {
    private LoanWords() {}

    static LoanView.Words in(HttpRequest<?> request) {
        Language language = Language.of(request);
        return warning -> ProblemTexts.loaded().text(language, warning.code(), Map.copyOf(warning.values()));
    }
}
