package techfin.testkit.token;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Somebody a token speaks for.
 *
 * @param username account
 * @param name display name
 * @param roles what the account may do
 * @param orgKind kind of organisation
 * @param orgCode its code
 * @param areas division codes it may see
 * @param entity unified social credit code it speaks for, or null
 */
public record Person(
        String username,
        String name,
        List<String> roles,
        String orgKind,
        String orgCode,
        List<String> areas,
        @Nullable String entity) {
    /** Keeps its own copies. */
    public Person {
        roles = List.copyOf(roles);
        areas = List.copyOf(areas);
    }
}
