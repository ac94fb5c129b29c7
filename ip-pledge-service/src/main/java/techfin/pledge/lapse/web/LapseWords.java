package techfin.pledge.lapse.web;

import io.micronaut.http.HttpRequest;
import java.util.Map;
import techfin.lending.record.Finding;
import techfin.pledge.lapse.Lapse;
import techfin.pledge.lapse.LapseWarning;
import techfin.servicekit.problem.Language;
import techfin.servicekit.problem.ProblemTexts;

/** What a warning says, in the language that the reader asked for. */
final class LapseWords {
    private LapseWords() {}

    static String in(HttpRequest<?> request, LapseWarning warning) {
        Finding said = finding(warning.lapse());
        return ProblemTexts.loaded().text(Language.of(request), said.code(), Map.copyOf(said.values()));
    }

    private static Finding finding(Lapse lapse) {
        Map<String, String> cause = Map.of("cause", lapse.cause());
        return switch (lapse.kind()) {
            case FEE_DUE -> new Finding("", "LAPSE_FEE_DUE", cause);
            case FEE_UNPAID -> new Finding("", "LAPSE_FEE_UNPAID", cause);
            case TERM_ENDS_BEFORE_DEBT -> new Finding("", "LAPSE_TERM_ENDS_BEFORE_DEBT", cause);
            case TERM_ENDS_BEFORE_LOAN -> new Finding("", "LAPSE_TERM_ENDS_BEFORE_LOAN", cause);
            case NOT_IN_FORCE -> new Finding("", "LAPSE_NOT_IN_FORCE", cause);
            case IMPEDIMENT -> new Finding("", "LAPSE_IMPEDIMENT", cause);
            case PLEDGE_OVERDRAWN -> Finding.of("", "LAPSE_PLEDGE_OVERDRAWN");
        };
    }
}
