package techfin.gateway.door.web;

import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.security.rules.SecuredAnnotationRule;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.security.rules.SecurityRuleResult;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Mono;
import techfin.gateway.door.PlainTarget;
import techfin.gateway.door.Routes;

/** Lets everyone read the public paths of the routes; the kit's rule decides all else. */
@Singleton
final class PublicPaths implements SecurityRule<HttpRequest<?>> {
    private final Routes routes;

    PublicPaths(Routes routes) {
        this.routes = routes;
    }

    @Override
    public int getOrder() {
        return SecuredAnnotationRule.ORDER + 5;
    }

    @Override
    public Publisher<SecurityRuleResult> check(HttpRequest<?> request, @Nullable Authentication authentication) {
        boolean reads = request.getMethod() == HttpMethod.GET || request.getMethod() == HttpMethod.HEAD;
        boolean open = reads
                && request.getAttribute(PlainTarget.ATTRIBUTE, String.class)
                        .map(PlainTarget::path)
                        .flatMap(path -> routes.of(path).filter(route -> route.isPublic(path)))
                        .isPresent();
        return Mono.just(open ? SecurityRuleResult.ALLOWED : SecurityRuleResult.UNKNOWN);
    }
}
