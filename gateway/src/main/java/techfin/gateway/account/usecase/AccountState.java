package techfin.gateway.account.usecase;

import java.util.List;
import techfin.gateway.account.Account;

/**
 * What the audit trail keeps of a user; never a password or its hash.
 *
 * @param organisation kind and code, {@code BANK BANK-A}
 */
public record AccountState(
        String username,
        String displayName,
        String organisation,
        List<String> roles,
        List<String> areas,
        boolean locked) {
    /** The state of a user. */
    public static AccountState of(Account account) {
        return new AccountState(
                account.username(),
                account.displayName(),
                account.organisation().kind() + " " + account.organisation().code(),
                account.roles().stream().map(Enum::name).toList(),
                List.copyOf(account.areas()),
                account.locked());
    }
}
