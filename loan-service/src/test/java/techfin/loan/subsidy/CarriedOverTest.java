package techfin.loan.subsidy;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.runtime.server.EmbeddedServer;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import techfin.loan.RunningService;
import techfin.testkit.database.OnEveryDatabase;
import techfin.testkit.database.TestDatabase;
import techfin.testkit.http.Answer;
import techfin.testkit.http.Api;
import techfin.testkit.token.TestTokens;

/** A database of the first release, with its rounds and applications, opened by this one. */
@OnEveryDatabase
class CarriedOverTest {
    private static final String PARTS = "[{\"party\":\"PROVINCE\",\"amount\":\"40.00\"}]";
    private static final String DIGEST = "sha256:" + "0".repeat(64);
    private final TestDatabase database;

    CarriedOverTest(TestDatabase database) {
        this.database = database.another();
    }

    @Test
    void rounds_and_applications_of_the_first_release_stay() throws SQLException {
        firstRelease();
        try (EmbeddedServer service = RunningService.start(database, Map.of())) {
            Api api = Api.at(service.getPort()).as(TestTokens.auditor());
            Answer round = api.get("/api/loan/v1/subsidy-rounds/R1");
            assertThat(round.at("/granted")).as(round.text()).isEqualTo("40.00");
            assertThat(round.at("/stage")).isEqualTo("OPEN");
            Answer approved = api.get("/api/loan/v1/subsidy-applications/A1");
            assertThat(approved.at("/status")).as(approved.text()).isEqualTo("APPROVED");
            assertThat(approved.at("/amount")).isEqualTo("40.00");
            assertThat(approved.at("/receiptDigest")).isEqualTo(DIGEST);
            assertThat(approved.at("/decidedBy")).isEqualTo("bureau.approver");
            Answer cases = api.get("/api/loan/v1/subsidy-applications/count?roundId=R1&status=APPROVED");
            assertThat(cases.at("/count")).isEqualTo("1");
        }
    }

    private void firstRelease() throws SQLException {
        Map<String, String> settings = database.settings("LOAN");
        String url = settings.getOrDefault("TECHFIN_LOAN_DB_URL", "");
        String user = settings.getOrDefault("TECHFIN_LOAN_DB_USER", "sa");
        String password = settings.getOrDefault("TECHFIN_LOAN_DB_PASSWORD", "");
        Flyway.configure()
                .dataSource(url, user, password)
                .locations("classpath:db/kit", "classpath:db/migration")
                .target("131")
                .load()
                .migrate();
        try (Connection connection = DriverManager.getConnection(url, user, password);
                Statement sql = connection.createStatement()) {
            sql.executeUpdate(
                    url.startsWith("jdbc:h2:") ? "SET REFERENTIAL_INTEGRITY FALSE" : "SET FOREIGN_KEY_CHECKS = 0");
            sql.executeUpdate("INSERT INTO subsidy_round VALUES ('R1', 2, '2025年度', 'SD-TRANSFER-LOAN', '2025',"
                    + " '2024-09-11', '2024-10-21', 2025, 1000.00, 40.00, 'bureau.reviewer')");
            sql.executeUpdate(
                    "INSERT INTO subsidy_application (id, version, round_id, loan_id, live_loan_id, bank_code,"
                            + " uscc, enterprise_name, division_code, status, prepared_by, filed_on, decided_by, decided_on,"
                            + " entitlement) VALUES ('A1', 2, 'R1', 'L1', 'L1', 'BANK-A', '91371502MA0000001X', '某公司',"
                            + " '371502', 'APPROVED', 'bureau.reviewer', '2024-10-08', 'bureau.approver', '2024-11-08',"
                            + " '{\"granted\":true,\"refusals\":[],\"interestPaid\":\"100.00\",\"amount\":\"40.00\",\"parts\":"
                            + PARTS
                            + ",\"receipt\":{},\"receiptDigest\":\"" + DIGEST + "\"}')");
            sql.executeUpdate("INSERT INTO subsidy_hand VALUES ('A1', 'bureau.reviewer', 'PREPARED')");
            sql.executeUpdate("INSERT INTO subsidy_grant VALUES ('A1', 'PROVINCE', '91371502MA0000001X',"
                    + " 'SD-TRANSFER-LOAN', 2025, 40.00)");
        }
    }
}
