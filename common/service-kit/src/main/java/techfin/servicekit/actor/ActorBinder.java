package techfin.servicekit.actor;

import io.micronaut.core.convert.ArgumentConversionContext;
import io.micronaut.core.type.Argument;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.bind.binders.TypedRequestArgumentBinder;
import io.micronaut.security.authentication.Authentication;
import jakarta.inject.Singleton;
import java.util.Optional;
import techfin.servicekit.problem.Problem;

/** Binds a controller's parameter of type {@link Actor}. */
@Singleton
final class ActorBinder implements TypedRequestArgumentBinder<Actor> {
    @Override
    public Argument<Actor> argumentType() {
        return Argument.of(Actor.class);
    }

    @Override
    public BindingResult<Actor> bind(ArgumentConversionContext<Actor> context, HttpRequest<?> request) {
        Actor actor = request.getUserPrincipal(Authentication.class)
                .map(ActorClaims::actor)
                .orElseThrow(() -> Problem.of(401, "UNAUTHENTICATED").header("WWW-Authenticate", "Bearer"));
        return () -> Optional.of(actor);
    }
}
