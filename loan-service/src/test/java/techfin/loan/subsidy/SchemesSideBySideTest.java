package techfin.loan.subsidy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.junit.jupiter.api.Test;
import techfin.testkit.database.OnEveryDatabase;
import techfin.testkit.database.TestDatabase;

/** A database of the time when a loan had one live case in all, opened by this release. */
@OnEveryDatabase
class SchemesSideBySideTest {
    private final String url;
    private final String user;
    private final String password;

    SchemesSideBySideTest(TestDatabase database) {
        Map<String, String> settings = database.another().settings("LOAN");
        url = settings.getOrDefault("TECHFIN_LOAN_DB_URL", "");
        user = settings.getOrDefault("TECHFIN_LOAN_DB_USER", "sa");
        password = settings.getOrDefault("TECHFIN_LOAN_DB_PASSWORD", "");
    }

    private FluentConfiguration flyway() {
        return Flyway.configure()
                .dataSource(url, user, password)
                .locations("classpath:db/kit", "classpath:db/migration")
                .outOfOrder(true);
    }

    @Test
    void old_cases_learn_the_scheme_of_their_round_and_make_room_for_other_schemes() throws SQLException {
        flyway().target("143").load().migrate();
        try (Connection connection = DriverManager.getConnection(url, user, password);
                Statement sql = connection.createStatement()) {
            round(sql, "R1", "PROVINCE");
            round(sql, "R2", "CITY");
            sql.executeUpdate(insert("", "A1", "R1", "'L1'", "APPROVED", ""));
            sql.executeUpdate(insert("", "A2", "R1", "NULL", "REJECTED", ""));

            flyway().load().migrate();

            for (String id : new String[] {"A1", "A2"}) {
                try (ResultSet row = sql.executeQuery(
                        "SELECT state, scheme_code, enterprise_name_folded FROM subsidy_case WHERE id = '" + id
                                + "'")) {
                    assertThat(row.next()).isTrue();
                    assertThat(row.getString("scheme_code")).isEqualTo("PROVINCE");
                    assertThat(row.getString("enterprise_name_folded")).isEqualTo("(某)公司");
                    assertThat(row.getString("state")).isEqualTo(id.equals("A1") ? "APPROVED" : "REJECTED");
                }
            }
            sql.executeUpdate(insert(", scheme_code", "A3", "R2", "'L1'", "SUBMITTED", ", 'CITY'"));
            String twice = insert(", scheme_code", "A4", "R1", "'L1'", "SUBMITTED", ", 'PROVINCE'");
            assertThatThrownBy(() -> sql.executeUpdate(twice)).isInstanceOf(SQLException.class);
        }
    }

    private static void round(Statement sql, String id, String scheme) throws SQLException {
        sql.executeUpdate("INSERT INTO funding_round (id, version, name, scheme, scheme_code, scheme_version, terms,"
                + " budget, granted, stage, opened_by) VALUES ('" + id + "', 1, '2025年度', '{}', '" + scheme
                + "', '1', '{}', 1000.00, 0, 'OPEN', 'bureau.reviewer')");
    }

    private static String insert(String column, String id, String round, String live, String state, String value) {
        return "INSERT INTO subsidy_case (id, version, round_id, loan_id, live_loan_id, bank_code, uscc,"
                + " enterprise_name, division_code, state, prepared_by, filed_on, due_projected, progress" + column
                + ") VALUES ('" + id + "', 1, '" + round + "', 'L1', " + live
                + ", 'BANK-A', '91371502MA0000001X', '（某） 公司', '371502', '" + state
                + "', 'enterprise.a', '2024-10-08', FALSE, '{}'" + value + ")";
    }
}
