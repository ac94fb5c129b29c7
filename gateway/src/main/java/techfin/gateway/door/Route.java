package techfin.gateway.door;

import java.net.URI;
import java.time.Duration;
import java.util.List;

/**
 * Where a part of the address space leads, and how much of it is borne.
 *
 * @param name short, for metrics and logs: {@code loan}
 * @param prefix first part of the path, {@code /api/loan}
 * @param url the service, without a path
 * @param publicPaths open to everyone; all others need a token
 * @param usual bounds of most paths
 * @param largePaths those with the other bounds
 * @param large bounds of those, as for uploads
 */
public record Route(
        String name,
        String prefix,
        URI url,
        List<PathPattern> publicPaths,
        Bounds usual,
        List<PathPattern> largePaths,
        Bounds large) {

    public Route {
        publicPaths = List.copyOf(publicPaths);
        largePaths = List.copyOf(largePaths);
        if (!PlainTarget.isPlain(prefix) || prefix.endsWith("/")) {
            throw new IllegalArgumentException("prefix of a route begins and does not end with a slash, was " + prefix);
        }
        if (!isBare(url)) {
            throw new IllegalArgumentException("address of a service is like http://127.0.0.1:8081, was " + url);
        }
    }

    /**
     * What one request may cost.
     *
     * @param bytes longest body
     * @param time until the service begins to answer
     */
    public record Bounds(long bytes, Duration time) {
        public Bounds {
            if (bytes < 0 || time.isNegative() || time.isZero()) {
                throw new IllegalArgumentException("bounds of " + bytes + " bytes and " + time);
            }
        }
    }

    /** Whether the path belongs to this route. */
    public boolean covers(String path) {
        return path.startsWith(prefix) && (path.length() == prefix.length() || path.charAt(prefix.length()) == '/');
    }

    /** Whether the path needs no token. */
    public boolean isPublic(String path) {
        return publicPaths.stream().anyMatch(pattern -> pattern.matches(path));
    }

    /** What a request to that path may cost. */
    public Bounds bounds(String path) {
        return largePaths.stream().anyMatch(pattern -> pattern.matches(path)) ? large : usual;
    }

    private static boolean isBare(URI url) {
        return ("http".equals(url.getScheme()) || "https".equals(url.getScheme()))
                && url.getHost() != null
                && url.getRawPath().isEmpty()
                && url.getRawQuery() == null
                && url.getRawUserInfo() == null;
    }
}
