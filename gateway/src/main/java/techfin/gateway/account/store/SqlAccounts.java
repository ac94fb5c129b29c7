package techfin.gateway.account.store;

import static java.util.stream.Collectors.joining;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import techfin.gateway.account.Account;
import techfin.gateway.account.Accounts;
import techfin.gateway.account.Organisation;
import techfin.gateway.account.OrganisationKind;
import techfin.gateway.account.Role;
import techfin.servicekit.database.Instants;
import techfin.servicekit.database.Sql;

/** Users in the table {@code account}. */
@Singleton
final class SqlAccounts implements Accounts {
    private static final String SELECT = """
            SELECT a.id, a.username, a.display_name, a.role_names, a.area_codes, a.uscc, a.locked, a.tokens_from, a.version,
                   o.id AS organisation_id, o.kind, o.code, o.name, o.version AS organisation_version
              FROM account a JOIN organisation o ON o.id = a.organisation_id
            """;

    private final Sql sql;

    SqlAccounts(Sql sql) {
        this.sql = sql;
    }

    @Override
    public Optional<Account> byUsername(String username) {
        return sql.first(SELECT + " WHERE a.username = ?", SqlAccounts::account, username);
    }

    @Override
    public Optional<Account> byId(String id) {
        return sql.first(SELECT + " WHERE a.id = ?", SqlAccounts::account, id);
    }

    @Override
    public Optional<String> passwordHash(String id) {
        return sql.first("SELECT password_hash FROM account WHERE id = ?", row -> row.getString("password_hash"), id);
    }

    @Override
    public List<Account> list(@Nullable String organisationId, Optional<String> after, int atMost) {
        if (organisationId == null) {
            return sql.list(
                    SELECT + " WHERE a.id > ? ORDER BY a.id LIMIT ?", SqlAccounts::account, after.orElse(""), atMost);
        }
        return sql.list(
                SELECT + " WHERE a.organisation_id = ? AND a.id > ? ORDER BY a.id LIMIT ?",
                SqlAccounts::account,
                organisationId,
                after.orElse(""),
                atMost);
    }

    @Override
    public long count(@Nullable String organisationId) {
        Sql.Row<Long> number = row -> row.getLong(1);
        return organisationId == null
                ? sql.list("SELECT COUNT(*) FROM account", number).getFirst()
                : sql.list("SELECT COUNT(*) FROM account WHERE organisation_id = ?", number, organisationId)
                        .getFirst();
    }

    @Override
    public void add(Account account, String passwordHash, Instant at) {
        sql.update(
                """
                INSERT INTO account (id, username, display_name, organisation_id, role_names, area_codes, uscc,
                    password_hash, locked, tokens_from, version, created_at, changed_at)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                account.id(),
                account.username(),
                account.displayName(),
                account.organisation().id(),
                listed(account.roles().stream().map(Role::name)),
                listed(account.areas().stream()),
                account.uscc(),
                passwordHash,
                account.locked() ? 1 : 0,
                account.tokensFrom(),
                account.version(),
                at,
                at);
    }

    @Override
    public boolean change(Account account, Instant at) {
        return sql.update(
                        """
                        UPDATE account SET role_names = ?, area_codes = ?, locked = ?, tokens_from = ?, changed_at = ?,
                            version = version + 1
                         WHERE id = ? AND version = ?
                        """,
                        listed(account.roles().stream().map(Role::name)),
                        listed(account.areas().stream()),
                        account.locked() ? 1 : 0,
                        account.tokensFrom(),
                        at,
                        account.id(),
                        account.version())
                == 1;
    }

    @Override
    public boolean changePassword(Account account, String passwordHash, Instant at) {
        return sql.update("""
                        UPDATE account SET password_hash = ?, tokens_from = ?, changed_at = ?, version = version + 1
                         WHERE id = ? AND version = ?
                        """, passwordHash, account.tokensFrom(), at, account.id(), account.version()) == 1;
    }

    @Override
    public Map<String, Instant> tokensEndedSince(Instant since) {
        Map<String, Instant> ended = new HashMap<>();
        sql.list(
                "SELECT username, tokens_from FROM account WHERE tokens_from > ?",
                row -> ended.put(row.getString("username"), Instants.read(row, "tokens_from")),
                since);
        return ended;
    }

    private static Account account(ResultSet row) throws SQLException {
        Organisation organisation = new Organisation(
                row.getString("organisation_id"),
                OrganisationKind.valueOf(row.getString("kind")),
                row.getString("code"),
                row.getString("name"),
                row.getLong("organisation_version"));
        TreeSet<Role> roles = new TreeSet<>();
        words(row.getString("role_names")).forEach(name -> roles.add(Role.valueOf(name)));
        TreeSet<String> areas = new TreeSet<>();
        words(row.getString("area_codes")).forEach(areas::add);
        return new Account(
                row.getString("id"),
                row.getString("username"),
                row.getString("display_name"),
                organisation,
                roles,
                areas,
                row.getString("uscc"),
                row.getInt("locked") != 0,
                Instants.read(row, "tokens_from"),
                row.getLong("version"));
    }

    private static String listed(Stream<String> words) {
        return words.collect(joining(" "));
    }

    private static Stream<String> words(String listed) {
        return Stream.of(listed.split(" ")).filter(word -> !word.isEmpty());
    }
}
