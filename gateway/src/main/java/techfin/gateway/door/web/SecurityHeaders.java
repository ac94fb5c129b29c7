package techfin.gateway.door.web;

import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpHeaders;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import java.util.Map;
import techfin.servicekit.start.Settings;

/**
 * Headers by which a browser guards its user (OWASP HTTP Headers Cheat Sheet), on every answer that has none of its own;
 * and no copy of an API answer is kept anywhere unless it allows that itself.
 */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
final class SecurityHeaders implements Ordered {
    private static final Map<String, String> ALWAYS = Map.of(
            "Content-Security-Policy",
            "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'none'; form-action 'self';"
                    + " frame-ancestors 'none'",
            "X-Content-Type-Options",
            "nosniff",
            "X-Frame-Options",
            "DENY",
            "Referrer-Policy",
            "no-referrer",
            "Permissions-Policy",
            "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
            "Cross-Origin-Opener-Policy",
            "same-origin",
            "Cross-Origin-Resource-Policy",
            "same-origin");
    private static final String A_YEAR = "max-age=31536000; includeSubDomains";

    private final boolean behindTls;

    SecurityHeaders(Settings settings) {
        this.behindTls = settings.flag("TECHFIN_BEHIND_TLS", false);
    }

    @Override
    public int getOrder() {
        // Before the trace filter of the kit would do as well: it has to see every answer, also of other filters.
        return Ordered.HIGHEST_PRECEDENCE;
    }

    @ResponseFilter
    void add(HttpRequest<?> request, MutableHttpResponse<?> response) {
        MutableHttpHeaders headers = response.getHeaders();
        ALWAYS.forEach((name, value) -> addMissing(headers, name, value));
        if (behindTls) {
            addMissing(headers, "Strict-Transport-Security", A_YEAR);
        }
        if (request.getPath().startsWith("/api/")) {
            addMissing(headers, "Cache-Control", "no-store");
        }
        headers.remove("Server");
    }

    private static void addMissing(MutableHttpHeaders headers, String name, String value) {
        if (!headers.contains(name)) {
            headers.set(name, value);
        }
    }
}
