package techfin.gateway.account;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A person who may sign in.
 *
 * @param id made by the application
 * @param username unique, lower case: {@code bank-a.clerk}
 * @param displayName as colleagues know the person
 * @param organisation for whom the person works
 * @param roles what the person may do; each allowed by the organisation's kind
 * @param areas division codes whose cases the person sees, {@code 371502}
 * @param uscc the enterprise that the person acts for; exactly for people of an enterprise
 * @param locked a locked person can neither sign in nor refresh
 * @param tokensFrom a whole second; access tokens issued before are refused: set when the person is locked or the rights
 *     change
 * @param version counts the changes, from 0
 */
public record Account(
        String id,
        String username,
        String displayName,
        Organisation organisation,
        SortedSet<Role> roles,
        SortedSet<String> areas,
        @Nullable String uscc,
        boolean locked,
        Instant tokensFrom,
        long version) {
    /** Form of a username: 3 to 64 of lower-case letters, digits, dot, hyphen, underscore; begins with a letter or digit. */
    public static final String USERNAME = "[a-z0-9][a-z0-9._-]{2,63}";

    private static final Pattern USERNAME_FORM = Pattern.compile(USERNAME);

    public Account {
        if (!isUsername(username)) {
            throw new IllegalArgumentException("not a username: " + username);
        }
        roles = sorted(roles);
        areas = sorted(areas);
        if (!tokensFrom.equals(tokensFrom.truncatedTo(ChronoUnit.SECONDS))) {
            throw new IllegalArgumentException("tokens carry whole seconds, not " + tokensFrom);
        }
        for (Role role : roles) {
            if (!organisation.kind().allows(role)) {
                throw new IllegalArgumentException(role + " is not a role of a " + organisation.kind());
            }
        }
        if ((organisation.kind() == OrganisationKind.ENTERPRISE) != (uscc != null)) {
            throw new IllegalArgumentException("people of an enterprise, and nobody else, have a uscc: " + username);
        }
    }

    /** Whether the text has the form of a username. */
    public static boolean isUsername(String text) {
        return USERNAME_FORM.matcher(text).matches();
    }

    /** The same person with other rights; tokens given before the instant end. */
    public Account withRights(Collection<Role> newRoles, Collection<String> newAreas, Instant at) {
        return new Account(
                id,
                username,
                displayName,
                organisation,
                new TreeSet<>(newRoles),
                new TreeSet<>(newAreas),
                uscc,
                locked,
                at,
                version);
    }

    /** The same person, locked or unlocked; tokens given before the instant end. */
    public Account withLock(boolean nowLocked, Instant at) {
        return new Account(id, username, displayName, organisation, roles, areas, uscc, nowLocked, at, version);
    }

    /** The same person whose tokens given before the instant end. */
    public Account withTokensFrom(Instant at) {
        return new Account(id, username, displayName, organisation, roles, areas, uscc, locked, at, version);
    }

    private static <T extends Comparable<T>> SortedSet<T> sorted(Collection<T> things) {
        return java.util.Collections.unmodifiableSortedSet(new TreeSet<>(things));
    }
}
