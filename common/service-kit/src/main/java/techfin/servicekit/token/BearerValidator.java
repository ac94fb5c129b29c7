package techfin.servicekit.token;

import io.micronaut.http.HttpRequest;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.security.token.validator.TokenValidator;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.util.concurrent.ExecutorService;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;
import techfin.servicekit.actor.ActorClaims;
import techfin.servicekit.problem.Problem;

/** The one way a token is believed. Keys may have to be fetched, so it leaves the event loop. */
@Singleton
final class BearerValidator implements TokenValidator<HttpRequest<?>> {
    private final TokenVerifier verifier;
    private final Scheduler scheduler;

    BearerValidator(TokenVerifier verifier, @Named(TaskExecutors.BLOCKING) ExecutorService executor) {
        this.verifier = verifier;
        this.scheduler = Schedulers.fromExecutorService(executor);
    }

    @Override
    public Publisher<Authentication> validateToken(String token, @Nullable HttpRequest<?> request) {
        return Mono.fromCallable(() ->
                        verifier.verify(token).map(ActorClaims::authentication).orElseThrow(BearerValidator::refused))
                .onErrorMap(
                        TokenVerifier.KeysUnavailable.class,
                        e -> Problem.of(503, "UNAVAILABLE", e).header("Retry-After", "2"))
                .subscribeOn(scheduler);
    }

    private static Problem refused() {
        return Problem.of(401, "UNAUTHENTICATED").header("WWW-Authenticate", "Bearer error=\"invalid_token\"");
    }
}
