package techfin.gateway.account.usecase;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import techfin.gateway.account.Account;
import techfin.gateway.account.Accounts;
import techfin.gateway.account.Organisation;
import techfin.gateway.account.OrganisationKind;
import techfin.gateway.account.Organisations;
import techfin.gateway.account.Role;
import techfin.servicekit.actor.Actor;
import techfin.servicekit.audit.AuditTrail;
import techfin.servicekit.clock.BusinessClock;
import techfin.servicekit.id.Ids;
import techfin.servicekit.problem.Problem;

/** Adds a user. Runs in the caller's transaction. */
@Singleton
public final class AddUser {
    private final Accounts accounts;
    private final Organisations organisations;
    private final AuditTrail trail;
    private final BusinessClock clock;

    AddUser(Accounts accounts, Organisations organisations, AuditTrail trail, BusinessClock clock) {
        this.accounts = accounts;
        this.organisations = organisations;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * Who is to be added.
     *
     * @param uscc needed for people of an enterprise, and for nobody else
     */
    public record NewUser(
            String username,
            String displayName,
            String organisationId,
            Collection<Role> roles,
            Collection<String> areas,
            @Nullable String uscc) {}

    /**
     * Adds a user.
     *
     * @param passwordHash of the first password, hashed before the transaction began
     * @throws Problem 400 with pointers, 409 when the name is taken
     */
    public Account run(Actor actor, NewUser user, String passwordHash) {
        Organisation organisation = organisations
                .byId(user.organisationId())
                .orElseThrow(() -> Problem.invalid().at("/organisationId", "UNKNOWN_ORGANISATION"));
        check(user, organisation);
        accounts.byUsername(user.username()).ifPresent(existing -> {
            throw Problem.of(409, "USERNAME_TAKEN").link("/api/auth/v1/users/" + existing.id());
        });
        Instant now = clock.now();
        Account account = new Account(
                Ids.next(),
                user.username(),
                user.displayName(),
                organisation,
                new TreeSet<>(user.roles()),
                new TreeSet<>(user.areas()),
                user.uscc(),
                false,
                now.truncatedTo(ChronoUnit.SECONDS),
                0);
        accounts.add(account, passwordHash, now);
        trail.record(actor, "ADD_USER", "account", account.username(), null, AccountState.of(account), null);
        return account;
    }

    private static void check(NewUser user, Organisation organisation) {
        Problem problem = Problem.invalid();
        ChangeRights.checkRoles(problem, organisation, user.roles());
        boolean enterprise = organisation.kind() == OrganisationKind.ENTERPRISE;
        if (enterprise && user.uscc() == null) {
            problem.at("/uscc", "USCC_NEEDED");
        } else if (!enterprise && user.uscc() != null) {
            problem.at("/uscc", "USCC_NOT_ALLOWED");
        } else if (enterprise && !organisation.code().equals(user.uscc())) {
            problem.at("/uscc", "USCC_OF_ANOTHER");
        }
        if (!problem.errors().isEmpty()) {
            throw problem;
        }
    }
}
