package techfin.servicekit.problem;

import io.micronaut.context.annotation.Primary;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import jakarta.inject.Singleton;

/** Answers everything else that escapes, without a word of what is inside. */
@Singleton
@Primary
final class FailureHandler implements ExceptionHandler<Throwable, HttpResponse<?>> {
    @Override
    @SuppressWarnings("rawtypes") // as the framework declares it
    public HttpResponse<?> handle(HttpRequest request, Throwable failure) {
        return ProblemHandler.answer(request, Failures.problem(failure));
    }
}
