package techfin.subsidykit.rulebook.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import techfin.servicekit.database.DatabaseErrors;
import techfin.servicekit.database.DatabaseFailure;
import techfin.servicekit.database.Instants;
import techfin.servicekit.database.Sql;
import techfin.subsidy.SchemeVersion;
import techfin.subsidy.tree.CanonicalJson;
import techfin.subsidykit.rulebook.ReleaseDecision;
import techfin.subsidykit.rulebook.ReleaseStatus;
import techfin.subsidykit.rulebook.Releases;
import techfin.subsidykit.rulebook.SchemeRelease;

/** Scheme versions as canonical JSON with their digest; a row whose text is not what was digested is never used. */
@Singleton
class JdbcReleases implements Releases {
    private static final String COLUMNS = "id, version, tree, digest, status, author, drafted_at, decided_by,"
            + " decided_at, reason_code, reason_text";
    private static final String SELECT = "SELECT " + COLUMNS + " FROM scheme_release";

    private final Sql sql;
    private final ObjectMapper json;

    JdbcReleases(Sql sql, ObjectMapper json) {
        this.sql = sql;
        this.json = json;
    }

    @Override
    public boolean add(SchemeRelease draft) {
        if (find(draft.scheme().code(), draft.scheme().version()).isPresent()) {
            return false;
        }
        try {
            sql.update(
                    "INSERT INTO scheme_release (id, version, code, scheme_version, valid_from, tree, digest, status,"
                            + " author, drafted_at) VALUES (" + Sql.places(10) + ")",
                    draft.id(),
                    draft.version(),
                    draft.scheme().code(),
                    draft.scheme().version(),
                    draft.scheme().validFrom(),
                    CanonicalJson.write(draft.scheme().toTree()),
                    draft.digest(),
                    draft.status().name(),
                    draft.author(),
                    draft.draftedAt());
            return true;
        } catch (DatabaseFailure twin) {
            if (DatabaseErrors.isDuplicate(twin)) {
                return false;
            }
            throw twin;
        }
    }

    @Override
    public Optional<SchemeRelease> find(String id) {
        return sql.first(SELECT + " WHERE id = ?", this::read, id);
    }

    @Override
    public Optional<SchemeRelease> find(String code, String schemeVersion) {
        return sql.first(SELECT + " WHERE code = ? AND scheme_version = ?", this::read, code, schemeVersion);
    }

    @Override
    public void lock(String code) {
        sql.list(
                "SELECT id FROM scheme_release WHERE code = ? ORDER BY scheme_version FOR UPDATE",
                row -> row.getString(1),
                code);
    }

    @Override
    public void decide(SchemeRelease decided) {
        ReleaseDecision decision = decided.decision();
        if (decision == null) {
            throw new IllegalArgumentException("not decided: " + decided.id());
        }
        boolean released = decided.status() == ReleaseStatus.RELEASED;
        int changed = sql.update(
                "UPDATE scheme_release SET version = ?, status = ?, answers_from = ?, decided_by = ?, decided_at = ?,"
                        + " reason_code = ?, reason_text = ? WHERE id = ? AND version = ? AND status = 'DRAFT'",
                decided.version(),
                decided.status().name(),
                released ? decided.scheme().validFrom() : null,
                decision.by(),
                decision.at(),
                decision.reasonCode(),
                decision.reasonText(),
                decided.id(),
                decided.version() - 1);
        if (changed != 1) {
            throw new IllegalStateException("changed under its lock: " + decided.id());
        }
    }

    @Override
    public List<SchemeVersion> released() {
        return sql.list(SELECT + " WHERE status = 'RELEASED'", row -> read(row).scheme());
    }

    @Override
    public List<SchemeRelease> list(
            @Nullable String code, @Nullable ReleaseStatus status, Optional<String> afterId, int limit) {
        List<String> values = new ArrayList<>();
        String where = where(code, status, values);
        if (afterId.isPresent()) {
            where += " AND id < ?";
            values.add(afterId.get());
        }
        return sql.list(SELECT + where + " ORDER BY id DESC LIMIT " + limit, this::read, values.toArray());
    }

    @Override
    public long count(@Nullable String code, @Nullable ReleaseStatus status) {
        List<String> values = new ArrayList<>();
        return sql.first(
                        "SELECT COUNT(*) FROM scheme_release" + where(code, status, values),
                        row -> row.getLong(1),
                        values.toArray())
                .orElseThrow();
    }

    private static String where(@Nullable String code, @Nullable ReleaseStatus status, List<String> values) {
        StringBuilder where = new StringBuilder(" WHERE 1 = 1");
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

    private SchemeRelease read(ResultSet row) throws SQLException {
        String id = row.getString("id");
        Object tree = tree(id, row.getString("tree"));
        String digest = row.getString("digest");
        if (!CanonicalJson.digest(tree).equals(digest)) {
            throw new IllegalStateException("the scheme version " + id + " is not the one that was digested");
        }
        String decidedBy = row.getString("decided_by");
        return new SchemeRelease(
                id,
                row.getLong("version"),
                SchemeVersion.fromTree(tree).orThrow(),
                digest,
                ReleaseStatus.valueOf(row.getString("status")),
                row.getString("author"),
                Instants.read(row, "drafted_at"),
                decidedBy == null
                        ? null
                        : new ReleaseDecision(
                                decidedBy,
                                Instants.read(row, "decided_at"),
                                row.getString("reason_code"),
                                row.getString("reason_text")));
    }

    private Object tree(String id, String text) {
        try {
            return json.readValue(text, Object.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the scheme version " + id + " is not JSON", e);
        }
    }
}
