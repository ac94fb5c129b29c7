package techfin.gateway.account.usecase;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import techfin.gateway.account.Account;
import techfin.gateway.account.Accounts;
import techfin.gateway.account.FailureLimit;
import techfin.gateway.account.Passwords;
import techfin.gateway.account.SignIn;
import techfin.servicekit.clock.BusinessClock;
import techfin.servicekit.transaction.UnitOfWork;

/**
 * Signs a person in by name and password. A wrong password, an unknown name and a locked person take the same way
 * through the code, cost the same hashing and get the same answer.
 *
 * <p>Failures are bounded twice: 30 in a row for one name from one address, then one more each ten seconds; 300 in a row
 * from one address whatever the name, then one more each second. Nobody can lock out another from elsewhere.
 */
@Singleton
public final class SignInWithPassword {
    private static final int KEYS = 50_000;
    private static final String NO_SUCH_USER = "-";

    private final FailureLimit perName = new FailureLimit(30, Duration.ofSeconds(10), KEYS);
    private final FailureLimit perAddress = new FailureLimit(300, Duration.ofSeconds(1), KEYS);
    private final Accounts accounts;
    private final Passwords passwords;
    private final Sessions sessions;
    private final UnitOfWork unitOfWork;
    private final SignInRecord record;
    private final BusinessClock clock;

    SignInWithPassword(
            Accounts accounts,
            Passwords passwords,
            Sessions sessions,
            UnitOfWork unitOfWork,
            SignInRecord record,
            BusinessClock clock) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.sessions = sessions;
        this.unitOfWork = unitOfWork;
        this.record = record;
        this.clock = clock;
    }

    private record Found(Account account, String passwordHash) {}

    /**
     * Signs in.
     *
     * @param address of the caller, as text
     */
    public SignIn run(String username, String password, String address) {
        String key = username + "\n" + address;
        Instant now = clock.now();
        Duration waiting = longer(perName.waiting(key, now), perAddress.waiting(address, now));
        if (waiting.isPositive()) {
            return new SignIn.TooMany(waiting);
        }
        // Not in one transaction with the rest: no connection is held while the password is hashed.
        Optional<Found> found = unitOfWork.run(() -> find(username));
        boolean right;
        try {
            right = passwords.matches(password, found.map(Found::passwordHash).orElse(null));
        } catch (Passwords.BusyException e) {
            return SignIn.Failure.BUSY;
        }
        SignIn outcome = unitOfWork.run(() -> decide(found.orElse(null), right, clock.now()));
        if (outcome instanceof SignIn.Granted) {
            perName.succeeded(key);
        } else {
            perName.failed(key, now);
            perAddress.failed(address, now);
        }
        return outcome;
    }

    private Optional<Found> find(String username) {
        if (!Account.isUsername(username)) {
            return Optional.empty();
        }
        return accounts.byUsername(username)
                .map(account ->
                        new Found(account, accounts.passwordHash(account.id()).orElseThrow()));
    }

    private SignIn decide(@Nullable Found found, boolean right, Instant now) {
        Account account =
                found == null ? null : accounts.byId(found.account().id()).orElse(null);
        if (account == null || !right || account.locked()) {
            record.refused(account == null ? NO_SUCH_USER : account.username());
            return SignIn.Failure.REFUSED;
        }
        SignIn.Granted granted = sessions.begin(account, now);
        record.signedIn(account);
        return granted;
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) > 0 ? one : other;
    }
}
