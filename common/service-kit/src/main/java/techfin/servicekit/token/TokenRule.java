package techfin.servicekit.token;

import io.micronaut.context.annotation.Property;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.security.rules.SecuredAnnotationRule;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.security.rules.SecurityRuleResult;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Mono;

/** Every path needs a token except the few that are open; {@code @Secured} on a controller speaks first. */
@Singleton
final class TokenRule implements SecurityRule<HttpRequest<?>> {
    private final List<OpenPath> open;

    TokenRule(@Property(name = "techfin.service.path") String service, List<OpenPath> ofService) {
        Stream<OpenPath> ofKit = Stream.of(
                        "/health",
                        "/health/liveness",
                        "/health/readiness",
                        "/info",
                        "/prometheus",
                        "/api/" + service + "/openapi.yaml",
                        "/api/" + service + "/docs",
                        "/api/" + service + "/docs/*")
                .map(path -> new OpenPath(HttpMethod.GET, path));
        this.open = Stream.concat(ofKit, ofService.stream()).toList();
    }

    @Override
    public Publisher<SecurityRuleResult> check(HttpRequest<?> request, @Nullable Authentication authentication) {
        boolean allowed = authentication != null
                || open.stream().anyMatch(path -> path.opens(request.getMethod(), request.getPath()));
        return Mono.just(allowed ? SecurityRuleResult.ALLOWED : SecurityRuleResult.REJECTED);
    }

    @Override
    public int getOrder() {
        return SecuredAnnotationRule.ORDER + 10;
    }
}
