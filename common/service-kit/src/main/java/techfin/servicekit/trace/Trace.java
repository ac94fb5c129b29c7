package techfin.servicekit.trace;

import io.micronaut.core.propagation.PropagatedContext;
import io.micronaut.core.propagation.PropagatedContextElement;
import io.micronaut.http.HttpRequest;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The trace of a request, carried along with its threads.
 *
 * @param id 32 lower-case hexadecimal digits
 */
public record Trace(String id) implements PropagatedContextElement {
    /** The header that tells the caller. */
    public static final String HEADER = "X-Trace-Id";

    static final String ATTRIBUTE = "techfin.trace";
    private static final Pattern TRACEPARENT =
            Pattern.compile("(?!ff)[0-9a-f]{2}-(?!0{32})([0-9a-f]{32})-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}(-.*)?");

    /** The trace that the running request belongs to, if there is one. */
    public static Optional<String> current() {
        return PropagatedContext.getOrEmpty().find(Trace.class).map(Trace::id);
    }

    /** The trace of this request; made on first sight. */
    public static String of(HttpRequest<?> request) {
        Optional<String> known = request.getAttribute(ATTRIBUTE, String.class);
        if (known.isPresent()) {
            return known.get();
        }
        String id = parent(request.getHeaders().get("traceparent"));
        request.setAttribute(ATTRIBUTE, id);
        return id;
    }

    /** The trace id of a W3C {@code traceparent}, or a new one when it is missing or malformed. */
    static String parent(@Nullable String traceparent) {
        if (traceparent != null) {
            Matcher matcher = TRACEPARENT.matcher(traceparent.strip());
            if (matcher.matches()) {
                return matcher.group(1);
            }
        }
        return UUID.randomUUID().toString().replace("-", "").toLowerCase(Locale.ROOT);
    }
}
