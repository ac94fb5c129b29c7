package techfin.gateway.account.web;

import io.micronaut.context.annotation.Factory;
import io.micronaut.http.HttpMethod;
import jakarta.inject.Singleton;
import techfin.servicekit.token.OpenPath;

/**
 * The doors to signing in are open also for a request that no controller takes: so that one of a wrong media type is told
 * so, instead of being asked for a token.
 */
@Factory
final class OpenPaths {
    @Singleton
    OpenPath login() {
        return new OpenPath(HttpMethod.POST, "/api/auth/v1/login");
    }

    @Singleton
    OpenPath refresh() {
        return new OpenPath(HttpMethod.POST, "/api/auth/v1/refresh");
    }

    @Singleton
    OpenPath logout() {
        return new OpenPath(HttpMethod.POST, "/api/auth/v1/logout");
    }
}
