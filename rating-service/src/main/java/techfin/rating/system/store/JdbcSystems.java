package techfin.rating.system.store;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import techfin.lending.record.Finding;
import techfin.rating.system.SystemHeading;
import techfin.rating.system.SystemVersion;
import techfin.rating.system.Systems;
import techfin.servicekit.database.DatabaseErrors;
import techfin.servicekit.database.Instants;
import techfin.servicekit.database.Sql;
import techfin.servicekit.json.PlainJson;

/** Versions of indicator systems by plain SQL. What a document says of itself is read from the document. */
@Singleton
class JdbcSystems implements Systems {
    private static final String ALL =
            "id, version, code, version_name, status, valid_from, valid_until, document, digest,"
                    + " author, authored_at, decided_by, decided_at";
    private static final String SELECT = "SELECT " + ALL + " FROM indicator_system WHERE ";

    private final Sql sql;

    JdbcSystems(Sql sql) {
        this.sql = sql;
    }

    @Override
    public void add(SystemVersion added) {
        try {
            sql.update(
                    "INSERT INTO indicator_system (" + ALL + ") VALUES (" + Sql.places(13) + ")",
                    added.id(),
                    added.version(),
                    added.heading().code(),
                    added.heading().version(),
                    added.status().name(),
                    added.heading().validFrom(),
                    added.heading().validUntil(),
                    added.document(),
                    added.digest(),
                    added.author(),
                    Instants.column(added.authoredAt()),
                    added.decidedBy(),
                    added.decidedAt() == null ? null : Instants.column(added.decidedAt()));
        } catch (RuntimeException failed) {
            if (DatabaseErrors.isDuplicate(failed)) {
                throw new VersionTaken(
                        added.heading().code() + " " + added.heading().version(), failed);
            }
            throw failed;
        }
    }

    @Override
    public boolean replace(SystemVersion changed) {
        return sql.update(
                        "UPDATE indicator_system SET version = ?, status = ?, valid_until = ?, decided_by = ?,"
                                + " decided_at = ? WHERE id = ? AND version = ?",
                        changed.version(),
                        changed.status().name(),
                        changed.heading().validUntil(),
                        changed.decidedBy(),
                        changed.decidedAt() == null ? null : Instants.column(changed.decidedAt()),
                        changed.id(),
                        changed.version() - 1)
                == 1;
    }

    @Override
    public Optional<SystemVersion> find(String id) {
        return sql.first(SELECT + "id = ?", JdbcSystems::read, id);
    }

    @Override
    public Optional<SystemVersion> lock(String id) {
        Optional<String> code =
                sql.first("SELECT code FROM indicator_system WHERE id = ?", row -> row.getString(1), id);
        return code.flatMap(known ->
                sql.list(SELECT + "code = ? ORDER BY version_name FOR UPDATE", JdbcSystems::read, known).stream()
                        .filter(version -> version.id().equals(id))
                        .findFirst());
    }

    @Override
    public Optional<SystemVersion> inForce(String code, LocalDate on) {
        return sql.first(
                SELECT + "code = ? AND status = 'RELEASED' AND valid_from <= ?"
                        + " AND (valid_until IS NULL OR valid_until >= ?) ORDER BY valid_from DESC",
                JdbcSystems::read,
                code,
                on,
                on);
    }

    @Override
    public List<SystemVersion> released(String code) {
        return sql.list(SELECT + "code = ? AND status = 'RELEASED' ORDER BY valid_from", JdbcSystems::read, code);
    }

    @Override
    public List<SystemVersion> list(
            @Nullable String code, SystemVersion.@Nullable Status status, Optional<String> beforeId, int limit) {
        List<Object> values = new ArrayList<>();
        String where = where(code, status, values);
        if (beforeId.isPresent()) {
            values.add(beforeId.get());
        }
        return sql.list(
                SELECT + where + (beforeId.isPresent() ? " AND id < ?" : "") + " ORDER BY id DESC LIMIT " + limit,
                JdbcSystems::read,
                values.toArray());
    }

    @Override
    public long count(@Nullable String code, SystemVersion.@Nullable Status status) {
        List<Object> values = new ArrayList<>();
        String where = where(code, status, values);
        return sql.first(
                        "SELECT COUNT(*) FROM indicator_system WHERE " + where, row -> row.getLong(1), values.toArray())
                .orElseThrow();
    }

    private static String where(@Nullable String code, SystemVersion.@Nullable Status status, List<Object> values) {
        StringBuilder where = new StringBuilder("id IS NOT NULL");
        if (code != null) {
            where.append(" AND code = ?");
            values.add(code);
        }
        if (status != null) {
            where.append(" AND status = ?");
            values.add(status.name());
        }
        return where.toString();
    }

    private static SystemVersion read(ResultSet row) throws SQLException {
        String document = row.getString("document");
        List<Finding> found = new ArrayList<>();
        SystemHeading heading = SystemHeading.read(PlainJson.of(document), "", found)
                .orElseThrow(() -> new IllegalStateException("unreadable document on record: " + found));
        LocalDate until = row.getObject("valid_until", LocalDate.class);
        return new SystemVersion(
                row.getString("id"),
                row.getLong("version"),
                heading.until(until),
                SystemVersion.Status.valueOf(row.getString("status")),
                document,
                row.getString("digest"),
                row.getString("author"),
                Instants.read(row, "authored_at"),
                row.getString("decided_by"),
                Instants.orNull(row, "decided_at"));
    }
}
