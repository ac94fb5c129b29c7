package techfin.servicekit.idempotency;

import jakarta.inject.Singleton;
import java.util.Optional;
import techfin.servicekit.clock.BusinessClock;
import techfin.servicekit.database.Sql;
import techfin.servicekit.json.Digests;

/** The table of keys that were used. */
@Singleton
class IdempotencyRecords {
    private final Sql sql;
    private final Digests digests;
    private final BusinessClock clock;

    IdempotencyRecords(Sql sql, Digests digests, BusinessClock clock) {
        this.sql = sql;
        this.digests = digests;
        this.clock = clock;
    }

    /** Takes the key; a second taker waits until the first has ended. */
    void take(String caller, String keyDigest, String fingerprint) {
        sql.update(
                "INSERT INTO idempotency_record (caller, key_digest, fingerprint, created_at) VALUES (?, ?, ?, ?)",
                caller,
                keyDigest,
                fingerprint,
                clock.now());
    }

    void keep(String caller, String keyDigest, FirstAnswer answer) {
        sql.update(
                "UPDATE idempotency_record SET status = ?, location = ?, etag = ?, body = ?"
                        + " WHERE caller = ? AND key_digest = ?",
                answer.status(),
                answer.location(),
                answer.etag(),
                answer.body() == null ? null : answer.body().toString(),
                caller,
                keyDigest);
    }

    Optional<FirstAnswer> find(String caller, String keyDigest) {
        return sql.first(
                "SELECT fingerprint, status, location, etag, body FROM idempotency_record"
                        + " WHERE caller = ? AND key_digest = ?",
                row -> {
                    String body = row.getString("body");
                    return new FirstAnswer(
                            row.getString("fingerprint"),
                            row.getInt("status"),
                            row.getString("location"),
                            row.getString("etag"),
                            body == null ? null : digests.parse(body));
                },
                caller,
                keyDigest);
    }
}
