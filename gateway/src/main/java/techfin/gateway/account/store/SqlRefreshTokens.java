package techfin.gateway.account.store;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import techfin.gateway.account.RefreshTokens;
import techfin.servicekit.database.Instants;
import techfin.servicekit.database.Sql;

/** Refresh tokens in the tables {@code refresh_family} and {@code refresh_token}. */
@Singleton
final class SqlRefreshTokens implements RefreshTokens {
    private static final int AT_A_TIME = 500;

    private final Sql sql;

    SqlRefreshTokens(Sql sql) {
        this.sql = sql;
    }

    @Override
    public void begin(String familyId, String accountId, Instant at, Instant until) {
        sql.update(
                "INSERT INTO refresh_family (id, account_id, begun_at, valid_until) VALUES (?, ?, ?, ?)",
                familyId,
                accountId,
                at,
                until);
    }

    @Override
    public void add(String digest, String familyId, Instant at, Instant until) {
        sql.update(
                "INSERT INTO refresh_token (digest, family_id, given_at, valid_until) VALUES (?, ?, ?, ?)",
                digest,
                familyId,
                at,
                until);
    }

    @Override
    public boolean use(String digest, Instant at) {
        return sql.update(
                        "UPDATE refresh_token SET used_at = ? WHERE digest = ? AND used_at IS NULL AND valid_until > ?",
                        at,
                        digest,
                        at)
                == 1;
    }

    @Override
    public Optional<Known> find(String digest) {
        return sql.first(
                """
                        SELECT t.used_at, f.id, f.account_id, f.valid_until, f.ended_at
                          FROM refresh_token t JOIN refresh_family f ON f.id = t.family_id
                         WHERE t.digest = ?
                        """,
                row -> new Known(
                        row.getString("id"),
                        row.getString("account_id"),
                        row.getObject("used_at") != null,
                        Instants.read(row, "valid_until"),
                        row.getObject("ended_at") != null),
                digest);
    }

    @Override
    public boolean end(String familyId, Instant at, String reason) {
        return sql.update(
                        "UPDATE refresh_family SET ended_at = ?, end_reason = ? WHERE id = ? AND ended_at IS NULL",
                        at,
                        reason,
                        familyId)
                == 1;
    }

    @Override
    public void endAll(String accountId, Instant at, String reason) {
        sql.update(
                "UPDATE refresh_family SET ended_at = ?, end_reason = ? WHERE account_id = ? AND ended_at IS NULL",
                at,
                reason,
                accountId);
    }

    @Override
    public Set<String> endedSince(Instant since) {
        return new HashSet<>(
                sql.list("SELECT id FROM refresh_family WHERE ended_at > ?", row -> row.getString("id"), since));
    }

    @Override
    public int deleteBefore(Instant instant) {
        List<String> families = sql.list(
                "SELECT id FROM refresh_family WHERE valid_until < ? ORDER BY valid_until LIMIT " + AT_A_TIME,
                row -> row.getString("id"),
                instant);
        for (String family : families) {
            sql.update("DELETE FROM refresh_token WHERE family_id = ?", family);
            sql.update("DELETE FROM refresh_family WHERE id = ?", family);
        }
        return families.size();
    }
}
