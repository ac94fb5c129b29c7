package techfin.servicekit.sample;

import java.util.Set;
import techfin.servicekit.actor.Actor;

/** Actors for tests below the door. */
public final class People {
    private People() {}

    public static Actor clerk(String username) {
        return new Actor(
                username,
                username,
                Set.of("BANK_CLERK"),
                new Actor.Organisation("BANK", "BANK-A", "Bank A"),
                Set.of(),
                null);
    }
}
