package techfin.servicekit.token;

import io.micronaut.core.util.AntPathMatcher;
import io.micronaut.http.HttpMethod;

/**
 * A path that needs no token; a service adds its own as beans.
 *
 * @param method the method that is open; GET opens HEAD too
 * @param pattern the path, {@code *} for one part of it, {@code **} for any rest
 */
public record OpenPath(HttpMethod method, String pattern) {
    private static final AntPathMatcher MATCHER = new AntPathMatcher();

    boolean opens(HttpMethod asked, String path) {
        boolean sameMethod = asked == method || (asked == HttpMethod.HEAD && method == HttpMethod.GET);
        return sameMethod && MATCHER.matches(pattern, path);
    }
}
