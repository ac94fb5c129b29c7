package techfin.servicekit.problem;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import jakarta.inject.Singleton;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Answers a thrown problem. */
@Singleton
final class ProblemHandler implements ExceptionHandler<Problem, HttpResponse<?>> {
    private static final Logger LOG = LoggerFactory.getLogger(ProblemHandler.class);

    @Override
    @SuppressWarnings("rawtypes") // as the framework declares it
    public HttpResponse<?> handle(HttpRequest request, Problem problem) {
        return answer(request, problem);
    }

    static HttpResponse<?> answer(HttpRequest<?> request, Problem problem) {
        if (problem.status() >= 500) {
            Throwable cause = problem.getCause() == null ? problem : problem.getCause();
            LOG.error("{} {} ended in {}", request.getMethodName(), request.getPath(), problem.code(), cause);
        }
        return ProblemAnswer.of(request, problem);
    }
}
