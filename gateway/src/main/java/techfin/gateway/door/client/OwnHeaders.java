package techfin.gateway.door.client;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpHeaders;
import jakarta.inject.Singleton;
import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;
import techfin.servicekit.start.Settings;
import techfin.servicekit.trace.Trace;

/** What the door itself tells a service about a request: who asked whom over which scheme, and the trace it belongs to. */
@Singleton
final class OwnHeaders {
    private final String scheme;

    OwnHeaders(Settings settings) {
        this.scheme = settings.flag("TECHFIN_BEHIND_TLS", false) ? "https" : "http";
    }

    void add(HttpRequest<?> request, MutableHttpHeaders headers) {
        headers.set("X-Forwarded-For", request.getRemoteAddress().getAddress().getHostAddress());
        headers.set("X-Forwarded-Proto", scheme);
        String host = request.getHeaders().get("Host");
        if (host != null) {
            headers.set("X-Forwarded-Host", host);
        }
        headers.set("traceparent", "00-" + Trace.of(request) + "-" + span() + "-01");
    }

    private static String span() {
        // The id of a span must not be zero; it needs to be unlikely twice, not secret.
        return HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextLong() | 1L);
    }
}
