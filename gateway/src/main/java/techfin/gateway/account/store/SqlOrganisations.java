package techfin.gateway.account.store;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import techfin.gateway.account.Organisation;
import techfin.gateway.account.OrganisationKind;
import techfin.gateway.account.Organisations;
import techfin.servicekit.database.Sql;

/** Organisations in the table {@code organisation}. */
@Singleton
final class SqlOrganisations implements Organisations {
    private static final String SELECT = "SELECT id, kind, code, name, version FROM organisation";

    private final Sql sql;

    SqlOrganisations(Sql sql) {
        this.sql = sql;
    }

    @Override
    public Optional<Organisation> byId(String id) {
        return sql.first(SELECT + " WHERE id = ?", SqlOrganisations::organisation, id);
    }

    @Override
    public Optional<Organisation> byCode(OrganisationKind kind, String code) {
        return sql.first(SELECT + " WHERE kind = ? AND code = ?", SqlOrganisations::organisation, kind.name(), code);
    }

    @Override
    public List<Organisation> list(Optional<String> after, int atMost) {
        return sql.list(
                SELECT + " WHERE id > ? ORDER BY id LIMIT ?", SqlOrganisations::organisation, after.orElse(""), atMost);
    }

    @Override
    public long count() {
        return sql.list("SELECT COUNT(*) FROM organisation", row -> row.getLong(1))
                .getFirst();
    }

    @Override
    public void add(Organisation organisation, Instant at) {
        sql.update(
                "INSERT INTO organisation (id, kind, code, name, version, created_at) VALUES (?, ?, ?, ?, ?, ?)",
                organisation.id(),
                organisation.kind().name(),
                organisation.code(),
                organisation.name(),
                organisation.version(),
                at);
    }

    private static Organisation organisation(ResultSet row) throws SQLException {
        return new Organisation(
                row.getString("id"),
                OrganisationKind.valueOf(row.getString("kind")),
                row.getString("code"),
                row.getString("name"),
                row.getLong("version"));
    }
}
