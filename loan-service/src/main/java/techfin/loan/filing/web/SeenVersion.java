package techfin.loan.filing.web;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The version of a record that a caller cites in {@code If-Match}. */
final class SeenVersion {
    private static final Pattern FORM = Pattern.compile("\"v(\\d{1,18})\"");

    private SeenVersion() {}

    static Optional<Long> of(HttpRequest<?> request) {
        String cited = request.getHeaders().get(HttpHeaders.IF_MATCH);
        if (cited == null) {
            return Optional.empty();
        }
        Matcher form = FORM.matcher(cited);
        return form.matches() ? Optional.of(Long.parseLong(form.group(1))) : Optional.empty();
    }
}
