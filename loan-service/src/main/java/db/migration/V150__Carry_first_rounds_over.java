package db.migration;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;
import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;
import org.jspecify.annotations.Nullable;
import techfin.subsidy.Schemes;

/**
 * Carries the rounds, applications, hands and grants of the first release over to the tables of the subsidy kit, and takes
 * the old tables away. SQL alone cannot pin a scheme version.
 */
public final class V150__Carry_first_rounds_over extends BaseJavaMigration {
    private static final ObjectMapper JSON = new ObjectMapper();

    @Override
    public void migrate(Context context) throws SQLException {
        Connection connection = context.getConnection();
        rounds(connection);
        applications(connection);
        try (Statement sql = connection.createStatement()) {
            sql.executeUpdate("INSERT INTO case_hand (case_id, person, hand, seen_version)"
                    + " SELECT h.application_id, h.person, CASE h.hand WHEN 'PREPARED' THEN 'ENTERER' ELSE 'APPROVER' END,"
                    + " a.version FROM subsidy_hand h JOIN subsidy_application a ON a.id = h.application_id");
            sql.executeUpdate(
                    "INSERT INTO case_grant (case_id, party, uscc, scheme_code, grant_year, amount, clawed_back)"
                            + " SELECT application_id, party, uscc, scheme_code, grant_year, amount, 0 FROM subsidy_grant");
            sql.executeUpdate("INSERT INTO case_grant_lock (uscc) SELECT uscc FROM subsidy_grant_lock");
            for (String table : new String[] {
                "subsidy_hand", "subsidy_grant", "subsidy_grant_lock", "subsidy_application", "subsidy_round"
            }) {
                sql.executeUpdate("DROP TABLE " + table);
            }
        }
    }

    private static void rounds(Connection connection) throws SQLException {
        Schemes schemes = Schemes.shipped(V150__Carry_first_rounds_over::read);
        try (Statement select = connection.createStatement();
                ResultSet row = select.executeQuery("SELECT id, version, name, scheme_code, scheme_version, opens_on,"
                        + " closes_on, grant_year, budget, granted, opened_by FROM subsidy_round");
                PreparedStatement insert = connection.prepareStatement(
                        "INSERT INTO funding_round (id, version, name, scheme, scheme_code, scheme_version, terms, budget,"
                                + " granted, stage, opened_by) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, 'OPEN', ?)")) {
            while (row.next()) {
                String code = row.getString("scheme_code");
                String version = row.getString("scheme_version");
                ObjectNode terms = JsonNodeFactory.instance.objectNode();
                terms.put("opensOn", row.getString("opens_on"))
                        .put("closesOn", row.getString("closes_on"))
                        .put("grantYear", row.getInt("grant_year"))
                        .put("whenShort", "PRO_RATA")
                        .put("office", "SCIENCE_BUREAU")
                        .put("countyReviews", true)
                        .put("noticeDays", 5)
                        .put("noticeCounting", "WORKING_DAYS")
                        .putObject("days");
                insert.setString(1, row.getString("id"));
                insert.setLong(2, row.getLong("version"));
                insert.setString(3, row.getString("name"));
                insert.setString(
                        4, write(schemes.version(code, version).orElseThrow().toTree()));
                insert.setString(5, code);
                insert.setString(6, version);
                insert.setString(7, terms.toString());
                insert.setBigDecimal(8, row.getBigDecimal("budget"));
                insert.setBigDecimal(9, row.getBigDecimal("granted"));
                insert.setString(10, row.getString("opened_by"));
                insert.executeUpdate();
            }
        }
    }

    private static void applications(Connection connection) throws SQLException {
        Map<String, Integer> entries = new HashMap<>();
        try (Statement select = connection.createStatement();
                ResultSet row =
                        select.executeQuery("SELECT id, version, round_id, loan_id, live_loan_id, bank_code, uscc,"
                                + " enterprise_name, division_code, status, prepared_by, filed_on, decided_by, decided_on,"
                                + " reason_code, reason_text, entitlement FROM subsidy_application ORDER BY id");
                PreparedStatement insert = connection.prepareStatement(
                        "INSERT INTO subsidy_case (id, version, round_id, loan_id, live_loan_id, bank_code, uscc,"
                                + " enterprise_name, division_code, state, prepared_by, filed_on, due_projected, progress,"
                                + " listed, scheme_code) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, FALSE, ?, ?,"
                                + " (SELECT r.scheme_code FROM funding_round r WHERE r.id = ?))")) {
            while (row.next()) {
                String[] same = {
                    "id",
                    "version",
                    "round_id",
                    "loan_id",
                    "live_loan_id",
                    "bank_code",
                    "uscc",
                    "enterprise_name",
                    "division_code",
                    "status",
                    "prepared_by",
                    "filed_on"
                };
                for (int i = 0; i < same.length; i++) {
                    insert.setObject(i + 1, row.getObject(same[i]));
                }
                insert.setString(13, progress(row).toString());
                String entitlement = row.getString("entitlement");
                insert.setString(
                        14,
                        entitlement == null
                                ? null
                                : listed(entitlement, entries.merge(row.getString("round_id"), 1, Integer::sum)));
                insert.setString(15, row.getString("round_id"));
                insert.executeUpdate();
            }
        }
    }

    private static ObjectNode progress(ResultSet row) throws SQLException {
        ObjectNode progress = JsonNodeFactory.instance.objectNode();
        progress.putObject("details").putArray("documents");
        if ("SUBMITTED".equals(row.getString("status"))) {
            progress.putObject("clock")
                    .put("stage", "BANK_CONFIRMATION")
                    .put("allowed", 5)
                    .put("used", 0)
                    .put("since", row.getString("filed_on"));
        }
        if (row.getString("decided_by") != null) {
            progress.putObject("decision")
                    .put("by", row.getString("decided_by"))
                    .put("on", row.getString("decided_on"))
                    .put("reasonCode", row.getString("reason_code"))
                    .put("reasonText", row.getString("reason_text"));
        }
        return progress;
    }

    private static String listed(String entitlement, int entry) {
        JsonNode given = JSON.valueToTree(read(entitlement));
        ObjectNode listed = JsonNodeFactory.instance.objectNode();
        listed.put("entry", entry);
        listed.set("amount", given.get("amount"));
        listed.set("parts", given.get("parts"));
        listed.set("entitlement", given);
        listed.putArray("previousGrants");
        return listed.toString();
    }

    private static @Nullable Object read(String text) {
        try {
            return JSON.readValue(text, Object.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a stored text is not JSON", e);
        }
    }

    private static String write(Object thing) {
        try {
            return JSON.writeValueAsString(thing);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a scheme version could not be written", e);
        }
    }
}
