package techfin.servicekit.problem;

import io.micronaut.core.convert.exceptions.ConversionErrorException;
import io.micronaut.core.type.Argument;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.web.router.exceptions.UnsatisfiedRouteException;

/** Problems of a route's arguments: missing, or of the wrong form. */
final class Arguments {
    private Arguments() {}

    static Problem missing(UnsatisfiedRouteException missing) {
        return at(missing.getArgument(), "REQUIRED");
    }

    static Problem wrong(ConversionErrorException wrong) {
        Argument<?> argument = wrong.getArgument();
        if (argument.getAnnotationMetadata().hasAnnotation(PathVariable.class)) {
            return Problem.notFound();
        }
        return at(argument, "INVALID_VALUE");
    }

    private static Problem at(Argument<?> argument, String code) {
        if (argument.getAnnotationMetadata().hasAnnotation(Body.class)) {
            return Problem.invalid().at("", "BODY_REQUIRED");
        }
        String prefix = argument.getAnnotationMetadata().hasAnnotation(Header.class) ? "#" : "?";
        return Problem.invalid().at(prefix + Parameters.name(argument), code);
    }
}
