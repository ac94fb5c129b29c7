package techfin.gateway.door;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Which headers pass the door. Those that speak of one connection only (RFC 9110 section 7.6.1) never do. Of a request,
 * neither do those by which some programs learn who the caller is or what was asked: that is told by the token and the
 * request line alone. Names with an underscore do not either, for some programs read them as hyphens.
 */
public final class HeaderRules {
    private static final Set<String> ONE_CONNECTION = Set.of(
            "connection",
            "keep-alive",
            "proxy-authenticate",
            "proxy-authentication-info",
            "proxy-authorization",
            "proxy-connection",
            "te",
            "trailer",
            "transfer-encoding",
            "upgrade");

    /** Set by the door or its client for the next connection. */
    private static final Set<String> OWN = Set.of("host", "content-length", "expect", "traceparent", "tracestate");

    private static final Set<String> CLAIMS = Set.of(
            "forwarded",
            "via",
            "x-real-ip",
            "x-client-ip",
            "x-cluster-client-ip",
            "x-originating-ip",
            "true-client-ip",
            "cf-connecting-ip",
            "x-original-url",
            "x-original-uri",
            "x-original-host",
            "x-rewrite-url",
            "x-host",
            "x-http-host-override",
            "x-http-method",
            "x-http-method-override",
            "x-method-override",
            "x-trace-id",
            "x-request-id",
            "remote-user",
            "impersonate-user");

    private static final List<String> CLAIM_PREFIXES = List.of(
            "x-forwarded-",
            "x-user",
            "x-role",
            "x-auth",
            "x-remote-",
            "x-actor",
            "x-org",
            "x-tenant",
            "x-account",
            "x-client-cert",
            "x-ssl-",
            "x-jwt-",
            "x-techfin-",
            "impersonate-");

    /** Of an answer: what tells the make of the server. */
    private static final Set<String> MAKE = Set.of("server", "x-powered-by", "via");

    private HeaderRules() {}

    /**
     * Whether a header of the caller goes on to the service.
     *
     * @param connection value of the caller's Connection header, empty without one: names more headers of that connection
     */
    public static boolean requestPasses(String name, String connection) {
        String lower = name.toLowerCase(Locale.ROOT);
        return !ONE_CONNECTION.contains(lower)
                && !OWN.contains(lower)
                && !CLAIMS.contains(lower)
                && lower.indexOf('_') < 0
                && CLAIM_PREFIXES.stream().noneMatch(lower::startsWith)
                && !isNamed(lower, connection);
    }

    /**
     * Whether a header of the service's answer goes on to the caller.
     *
     * @param connection value of the answer's Connection header, empty without one
     */
    public static boolean answerPasses(String name, String connection) {
        String lower = name.toLowerCase(Locale.ROOT);
        return !ONE_CONNECTION.contains(lower) && !MAKE.contains(lower) && !isNamed(lower, connection);
    }

    private static boolean isNamed(String lower, String connection) {
        if (connection.isEmpty()) {
            return false;
        }
        for (String named : connection.toLowerCase(Locale.ROOT).split(",", -1)) {
            // Authorization must not be dropped by naming it: the service would see a caller without a token.
            if (named.strip().equals(lower) && !lower.equals("authorization")) {
                return true;
            }
        }
        return false;
    }
}
