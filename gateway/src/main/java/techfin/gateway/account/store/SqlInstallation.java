package techfin.gateway.account.store;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Optional;
import techfin.gateway.account.Installation;
import techfin.servicekit.database.Sql;

/** The mark in the table {@code installation}. */
@Singleton
final class SqlInstallation implements Installation {
    private final Sql sql;

    SqlInstallation(Sql sql) {
        this.sql = sql;
    }

    @Override
    public Optional<Kind> kind() {
        return sql.first("SELECT made_as FROM installation", row -> Kind.valueOf(row.getString("made_as")));
    }

    @Override
    public void mark(Kind kind, Instant at) {
        sql.update("INSERT INTO installation (id, made_as, made_at) VALUES (1, ?, ?)", kind.name(), at);
    }
}
