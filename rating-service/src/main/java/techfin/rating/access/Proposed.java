package techfin.rating.access;

import java.time.LocalDate;

/**
 * The hand of the first person.
 *
 * @param by user name
 * @param on Beijing calendar
 */
public record Proposed(String by, LocalDate on) {
    /** Whether this user is the first person; a user name in other letters is the same user. */
    public boolean isBy(String username) {
        return by.equalsIgnoreCase(username);
    }

    /**
     * Passes when the second person is another one.
     *
     * @throws IllegalArgumentException otherwise
     */
    public void checkSecond(Decided decision) {
        if (isBy(decision.by())) {
            throw new IllegalArgumentException(by + " decides an own entry");
        }
    }
}
