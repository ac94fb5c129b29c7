package techfin.gateway.account.usecase;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import techfin.gateway.account.Account;
import techfin.gateway.account.Accounts;
import techfin.gateway.account.DemoAccounts;
import techfin.gateway.account.Installation;
import techfin.gateway.account.Organisation;
import techfin.gateway.account.OrganisationKind;
import techfin.gateway.account.Organisations;
import techfin.gateway.account.Passwords;
import techfin.gateway.account.Role;
import techfin.servicekit.audit.AuditTrail;
import techfin.servicekit.clock.BusinessClock;
import techfin.servicekit.id.Ids;
import techfin.servicekit.start.BadSetting;
import techfin.servicekit.start.Settings;
import techfin.servicekit.transaction.UnitOfWork;

/**
 * Makes the first accounts of an empty database: the demonstration's people in demo mode, else the administrator of the
 * settings. Data once made for one mode never start in the other.
 */
@Singleton
public final class FirstAccounts {
    private static final String DEMO = "TECHFIN_DEMO";
    private static final String ADMIN_USER = "TECHFIN_ADMIN_USER";
    private static final String ADMIN_PASSWORD = "TECHFIN_ADMIN_PASSWORD";
    private static final DemoAccounts.Office PLATFORM =
            new DemoAccounts.Office(OrganisationKind.PLATFORM, "PLATFORM", "平台运维");

    private final Installation installation;
    private final Accounts accounts;
    private final Organisations organisations;
    private final Passwords passwords;
    private final AuditTrail trail;
    private final UnitOfWork unitOfWork;
    private final BusinessClock clock;

    FirstAccounts(
            Installation installation,
            Accounts accounts,
            Organisations organisations,
            Passwords passwords,
            AuditTrail trail,
            UnitOfWork unitOfWork,
            BusinessClock clock) {
        this.installation = installation;
        this.accounts = accounts;
        this.organisations = organisations;
        this.passwords = passwords;
        this.trail = trail;
        this.unitOfWork = unitOfWork;
        this.clock = clock;
    }

    /**
     * Makes them if there are none.
     *
     * @throws BadSetting when the data were made for the other mode, or the administrator is missing or too weak
     */
    public void run(Settings settings) {
        boolean demo = settings.flag(DEMO, false);
        if (isMade(demo)) {
            return;
        }
        List<DemoAccounts.Person> people;
        String password;
        if (demo) {
            people = DemoAccounts.PEOPLE;
            password = DemoAccounts.PASSWORD;
        } else {
            people = List.of(administrator(settings));
            password = administratorPassword(settings);
        }
        // Each with a salt of its own, so each hashed anew: on all processors, before the transaction begins.
        Map<String, String> hashes = new HashMap<>();
        people.parallelStream()
                .map(person -> Map.entry(person.username(), passwords.hash(password)))
                .toList()
                .forEach(entry -> hashes.put(entry.getKey(), entry.getValue()));
        try {
            unitOfWork.run(() -> make(people, hashes, demo));
        } catch (RuntimeException e) {
            // Another instance made them at the same moment, or the failure is real.
            if (!isMade(demo)) {
                throw e;
            }
        }
    }

    private boolean isMade(boolean demo) {
        return unitOfWork.run(() -> {
            if (installation.kind().isEmpty()) {
                if (demo && accounts.count(null) > 0) {
                    throw new BadSetting(DEMO, "is true, but there are real users: no demo accounts beside them");
                }
                return false;
            }
            boolean madeForDemo = installation.kind().orElseThrow() == Installation.Kind.DEMO;
            if (madeForDemo && !demo) {
                throw new BadSetting(DEMO, "is not true, but these data were made in demo mode; begin with other data");
            }
            if (!madeForDemo && demo) {
                throw new BadSetting(DEMO, "is true, but these data were made for real work; begin with other data");
            }
            return true;
        });
    }

    private void make(List<DemoAccounts.Person> people, Map<String, String> hashes, boolean demo) {
        Instant now = clock.now();
        installation.mark(demo ? Installation.Kind.DEMO : Installation.Kind.REAL, now);
        Map<DemoAccounts.Office, Organisation> made = new HashMap<>();
        for (DemoAccounts.Person person : people) {
            Organisation organisation = made.computeIfAbsent(person.office(), office -> add(office, now));
            Account account = new Account(
                    Ids.next(),
                    person.username(),
                    person.displayName(),
                    organisation,
                    new TreeSet<>(List.of(person.role())),
                    new TreeSet<>(person.areas()),
                    organisation.kind() == OrganisationKind.ENTERPRISE ? organisation.code() : null,
                    false,
                    now.truncatedTo(ChronoUnit.SECONDS),
                    0);
            accounts.add(account, Objects.requireNonNull(hashes.get(person.username())), now);
            trail.recordSystem(
                    "first-start", "ADD_USER", "account", account.username(), null, AccountState.of(account), null);
        }
    }

    private Organisation add(DemoAccounts.Office office, Instant now) {
        Organisation organisation = new Organisation(Ids.next(), office.kind(), office.code(), office.name(), 0);
        organisations.add(organisation, now);
        return organisation;
    }

    private static DemoAccounts.Person administrator(Settings settings) {
        String username = settings.text(ADMIN_USER)
                .orElseThrow(() -> new BadSetting(ADMIN_USER, "is needed: there is no user yet, and no demo mode"));
        if (!Account.isUsername(username)) {
            throw new BadSetting(
                    ADMIN_USER, "must be 3 to 64 lower-case letters, digits, dots, hyphens, was '" + username + "'");
        }
        return new DemoAccounts.Person(username, username, PLATFORM, Role.ADMIN, List.of());
    }

    private static String administratorPassword(Settings settings) {
        String password = settings.text(ADMIN_PASSWORD).orElse("");
        if (password.length() < Passwords.SHORTEST || password.length() > Passwords.LONGEST) {
            throw new BadSetting(
                    ADMIN_PASSWORD,
                    "must have " + Passwords.SHORTEST + " to " + Passwords.LONGEST
                            + " characters, there is no user yet");
        }
        return password;
    }
}
