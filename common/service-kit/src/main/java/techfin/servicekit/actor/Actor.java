package techfin.servicekit.actor;

import java.security.Principal;
import java.util.Arrays;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import techfin.servicekit.problem.Problem;

/**
 * Who is asking, as the verified token says it. A controller method takes it as a parameter.
 *
 * @param username unique name of the account
 * @param displayName the name to show
 * @param roles what the account may do
 * @param organisation whom it acts for
 * @param areas codes of the areas it may see
 * @param entity code of the one entity it speaks for, null for none
 */
public record Actor(
        String username,
        String displayName,
        Set<String> roles,
        Organisation organisation,
        Set<String> areas,
        @Nullable String entity)
        implements Principal {
    /** Keeps its own copies. */
    public Actor {
        if (username.isBlank()) {
            throw new IllegalArgumentException("an actor has a username");
        }
        roles = Set.copyOf(roles);
        areas = Set.copyOf(areas);
    }

    /**
     * Whom an actor acts for.
     *
     * @param kind the kind of organisation
     * @param code its code
     * @param name its name
     */
    public record Organisation(String kind, String code, String name) {}

    /** Whether the account has this role. */
    public boolean has(String role) {
        return roles.contains(role);
    }

    /**
     * Passes when the account has one of these roles.
     *
     * @throws Problem 403 otherwise
     */
    public void require(String... anyOf) {
        if (Arrays.stream(anyOf).noneMatch(roles::contains)) {
            throw Problem.forbidden();
        }
    }

    @Override
    public String getName() {
        return username;
    }
}
