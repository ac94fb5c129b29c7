package techfin.servicekit.problem;

import io.micronaut.context.annotation.Primary;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.server.exceptions.response.ErrorContext;
import io.micronaut.http.server.exceptions.response.ErrorResponseProcessor;
import jakarta.inject.Singleton;

/** Gives the framework's own errors (no such route, wrong method, bad body …) the same form as every other. */
@Singleton
@Primary
final class ProblemErrors implements ErrorResponseProcessor<Object> {
    @Override
    public MutableHttpResponse<Object> processResponse(ErrorContext context, MutableHttpResponse<?> response) {
        HttpRequest<?> request = context.getRequest();
        Problem problem = context.getRootCause()
                .map(Failures::problem)
                .filter(found -> found.status() < 500 || response.code() >= 500)
                .orElseGet(() -> Problem.of(response.code(), Statuses.code(response.code())));
        @SuppressWarnings("unchecked")
        MutableHttpResponse<Object> answer = (MutableHttpResponse<Object>) response;
        answer.status(problem.status(), Reasons.of(problem.status()));
        problem.headers().forEach(answer::header);
        return ProblemAnswer.fill(request, problem, answer);
    }
}
