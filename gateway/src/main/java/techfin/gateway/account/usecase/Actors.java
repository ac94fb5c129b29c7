package techfin.gateway.account.usecase;

import java.util.stream.Collectors;
import techfin.gateway.account.Account;
import techfin.servicekit.actor.Actor;

/** A user as the services see one. */
final class Actors {
    private Actors() {}

    static Actor of(Account account) {
        return new Actor(
                account.username(),
                account.displayName(),
                account.roles().stream().map(Enum::name).collect(Collectors.toUnmodifiableSet()),
                new Actor.Organisation(
                        account.organisation().kind().name(),
                        account.organisation().code(),
                        account.organisation().name()),
                account.areas(),
                account.uscc());
    }
}
