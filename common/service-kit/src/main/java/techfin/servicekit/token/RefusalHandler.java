package techfin.servicekit.token;

import io.micronaut.context.annotation.Replaces;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import io.micronaut.security.authentication.AuthorizationException;
import io.micronaut.security.authentication.DefaultAuthorizationExceptionHandler;
import jakarta.inject.Singleton;
import techfin.servicekit.problem.Problem;
import techfin.servicekit.problem.ProblemAnswer;

/** Answers a request that has no token, or one that does not suffice. */
@Singleton
@Replaces(DefaultAuthorizationExceptionHandler.class)
final class RefusalHandler implements ExceptionHandler<AuthorizationException, MutableHttpResponse<?>> {
    @Override
    @SuppressWarnings("rawtypes") // as the framework declares it
    public MutableHttpResponse<?> handle(HttpRequest request, AuthorizationException refusal) {
        return ProblemAnswer.of(
                request,
                refusal.isForbidden()
                        ? Problem.forbidden()
                        : Problem.of(401, "UNAUTHENTICATED").header("WWW-Authenticate", "Bearer"));
    }
}
