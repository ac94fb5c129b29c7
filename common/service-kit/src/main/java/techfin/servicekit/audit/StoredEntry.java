package techfin.servicekit.audit;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import techfin.servicekit.database.Instants;
import techfin.servicekit.json.Digests;

/** A row of {@code audit_entry}, every column as it stands there. */
record StoredEntry(
        String id,
        Instant at,
        String actor,
        String roles,
        String organisationKind,
        String organisationCode,
        String action,
        String objectType,
        String objectId,
        @Nullable String before,
        @Nullable String after,
        @Nullable String reason,
        @Nullable String traceId) {
    static final String COLUMNS = "e.id, e.occurred_at, e.actor, e.actor_roles, e.organisation_kind,"
            + " e.organisation_code, e.action, e.object_type, e.object_id, e.before_json, e.after_json, e.reason,"
            + " e.trace_id";

    static StoredEntry read(ResultSet row) throws SQLException {
        return new StoredEntry(
                row.getString("id"),
                Instants.read(row, "occurred_at"),
                row.getString("actor"),
                row.getString("actor_roles"),
                row.getString("organisation_kind"),
                row.getString("organisation_code"),
                row.getString("action"),
                row.getString("object_type"),
                row.getString("object_id"),
                row.getString("before_json"),
                row.getString("after_json"),
                row.getString("reason"),
                row.getString("trace_id"));
    }

    /**
     * The link of the chain that seals this row: SHA-256 over the canonical JSON of its number, the hash before it and
     * every column. What was stored as text is hashed as text, so that not even a blank can be changed.
     */
    String hash(long seq, String previousHash) {
        return Digests.sha256(Digests.canonicalJson(link(seq, previousHash).toString()));
    }

    /** What is hashed. */
    ObjectNode link(long seq, String previousHash) {
        ObjectNode link = JsonNodeFactory.instance.objectNode();
        link.put("seq", Long.toString(seq));
        link.put("prevHash", previousHash);
        ObjectNode entry = link.putObject("entry");
        entry.put("id", id);
        entry.put("at", at.toString());
        entry.put("actor", actor);
        entry.put("roles", roles);
        entry.put("organisationKind", organisationKind);
        entry.put("organisationCode", organisationCode);
        entry.put("action", action);
        entry.put("objectType", objectType);
        entry.put("objectId", objectId);
        entry.put("before", before);
        entry.put("after", after);
        entry.put("reason", reason);
        entry.put("traceId", traceId);
        return link;
    }
}
