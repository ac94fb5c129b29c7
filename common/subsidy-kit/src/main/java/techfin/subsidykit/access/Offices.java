package techfin.subsidykit.access;

import java.util.Set;

/**
 * The offices that run rounds in a service; each service provides one.
 *
 * @param usual the office of a round that names none
 */
public record Offices(Office usual, Set<Office> all) {
    public Offices {
        all = Set.copyOf(all);
        if (!all.contains(usual)) {
            throw new IllegalArgumentException(usual + " is not among " + all);
        }
    }
}
