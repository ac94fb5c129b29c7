package techfin.servicekit.actor;

import io.micronaut.security.authentication.Authentication;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Carries an actor in the framework's authentication, and reads it from a token's claims. */
public final class ActorClaims {
    private static final String ATTRIBUTE = "techfin.actor";

    private ActorClaims() {}

    /** The framework's form of an actor. */
    public static Authentication authentication(Actor actor) {
        return Authentication.build(actor.username(), actor.roles(), Map.of(ATTRIBUTE, actor));
    }

    static Actor actor(Authentication authentication) {
        if (authentication.getAttributes().get(ATTRIBUTE) instanceof Actor actor) {
            return actor;
        }
        throw new IllegalStateException("authenticated without an actor");
    }

    /**
     * The actor of these verified claims.
     *
     * @throws IllegalArgumentException if a claim is missing or of another kind
     */
    public static Actor from(Map<String, Object> claims) {
        if (!(claims.get("org") instanceof Map<?, ?> org)) {
            throw new IllegalArgumentException("claim org is no object");
        }
        Map<String, Object> organisation = new HashMap<>();
        org.forEach((key, value) -> organisation.put(String.valueOf(key), value));
        return new Actor(
                text(claims, "sub"),
                text(claims, "name"),
                texts(claims, "roles"),
                new Actor.Organisation(
                        text(organisation, "kind"), text(organisation, "code"), text(organisation, "name")),
                texts(claims, "areas"),
                optional(claims, "entity"));
    }

    private static String text(Map<String, Object> claims, String name) {
        if (claims.get(name) instanceof String text) {
            return text;
        }
        throw new IllegalArgumentException("claim " + name + " is no text");
    }

    private static @Nullable String optional(Map<String, Object> claims, String name) {
        return claims.get(name) == null ? null : text(claims, name);
    }

    private static Set<String> texts(Map<String, Object> claims, String name) {
        Object value = claims.get(name);
        Set<String> texts = new TreeSet<>();
        if (value == null) {
            return texts;
        }
        if (!(value instanceof Collection<?> all)) {
            throw new IllegalArgumentException("claim " + name + " is no list");
        }
        for (Object one : all) {
            if (!(one instanceof String text)) {
                throw new IllegalArgumentException("claim " + name + " is no list of texts");
            }
            texts.add(text);
        }
        return texts;
    }
}
