package techfin.servicekit.problem;

import io.micronaut.core.convert.exceptions.ConversionErrorException;
import io.micronaut.http.exceptions.ContentLengthExceededException;
import io.micronaut.http.exceptions.HttpStatusException;
import io.micronaut.http.server.exceptions.NotAcceptableException;
import io.micronaut.http.server.exceptions.UnsupportedMediaException;
import io.micronaut.web.router.exceptions.UnsatisfiedRouteException;
import jakarta.validation.ConstraintViolationException;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import techfin.servicekit.database.DatabaseErrors;

/** Turns any failure into the problem that the caller may see. */
final class Failures {
    private Failures() {}

    static Problem problem(Throwable failure) {
        Throwable cause = failure;
        while ((cause instanceof CompletionException || cause instanceof ExecutionException)
                && cause.getCause() != null) {
            cause = cause.getCause();
        }
        return switch (cause) {
            case Problem problem -> problem;
            case ConstraintViolationException violations -> Violations.problem(violations);
            case UnsatisfiedRouteException missing -> Arguments.missing(missing);
            case ConversionErrorException wrong -> Arguments.wrong(wrong);
            case ContentLengthExceededException large -> Statuses.problem(413, large);
            case UnsupportedMediaException media -> Statuses.problem(415, media);
            case NotAcceptableException accept -> Statuses.problem(406, accept);
            case HttpStatusException status ->
                Statuses.problem(status.getStatus().getCode(), status);
            default -> inner(cause);
        };
    }

    private static Problem inner(Throwable cause) {
        if (DatabaseErrors.isUnavailable(cause)) {
            return Problem.of(503, "DATABASE_UNAVAILABLE", cause).header("Retry-After", "2");
        }
        if (DatabaseErrors.isWorthRetrying(cause)) {
            return Problem.of(503, "BUSY", cause).header("Retry-After", "1");
        }
        return Problem.of(500, "INTERNAL_ERROR", cause);
    }
}
