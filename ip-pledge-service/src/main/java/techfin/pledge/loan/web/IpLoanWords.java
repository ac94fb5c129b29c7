package techfin.pledge.loan.web;

import io.micronaut.http.HttpRequest;
import java.util.Map;
import techfin.pledge.loan.usecase.IpLoanView;
import techfin.servicekit.problem.Language;
import techfin.servicekit.problem.ProblemTexts;

/** The words of a loan's warnings, in the language that the reader asked for. */
final class IpLoanWords {
    private IpLoanWords() {}

    static IpLoanView.Words in(HttpRequest<?> request) {
        Language language = Language.of(request);
        return warning -> ProblemTexts.loaded().text(language, warning.code(), Map.copyOf(warning.values()));
    }
}
