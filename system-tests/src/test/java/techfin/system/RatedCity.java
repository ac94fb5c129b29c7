package techfin.system;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.Date;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.SplittableRandom;
import java.util.UUID;

/** The embedded database of a rating service that does not run: generated enterprises go in, results are read out. */
final class RatedCity {
    private static final int BATCH = 2_000;
    private final String url;

    RatedCity(Path database) {
        url = "jdbc:h2:file:" + database + ";MODE=MySQL;DATABASE_TO_LOWER=TRUE;CASE_INSENSITIVE_IDENTIFIERS=TRUE";
    }

    /** Puts the data of so many enterprises on record, the same for the same seed. */
    void generate(int enterprises, long seed) throws SQLException {
        SplittableRandom random = new SplittableRandom(seed);
        try (Connection connection = DriverManager.getConnection(url, "sa", "");
                PreparedStatement insert = connection.prepareStatement("INSERT INTO rating_input (id, uscc, data_year,"
                        + " revision, current_uscc, division_code, industry_code, founded_on, revenue, audited,"
                        + " debt_ratio, values_json, data_on, source, declaration_id, recorded_at)"
                        + " VALUES (?, ?, 2025, 1, ?, ?, '3451', ?, ?, ?, ?, ?, '2025-12-31', 'GENERATED', NULL, ?)")) {
            connection.setAutoCommit(false);
            for (int i = 0; i < enterprises; i++) {
                BigDecimal debt = BigDecimal.valueOf(random.nextInt(2_000, 11_000), 2);
                insert.setString(1, new UUID(0x0000_0197_0000_7000L | i, 0x8000_0000_0000_0000L | i).toString());
                insert.setString(2, Firm.uscc(i));
                insert.setString(3, Firm.uscc(i));
                insert.setString(4, random.nextBoolean() ? "371502" : "371581");
                insert.setDate(5, Date.valueOf(LocalDate.of(1995 + random.nextInt(30), 1 + random.nextInt(12), 1)));
                insert.setBigDecimal(6, BigDecimal.valueOf(random.nextLong(40_000_000_000L), 2));
                insert.setBoolean(7, random.nextInt(3) > 0);
                insert.setBigDecimal(8, debt);
                insert.setString(9, values(random, debt));
                insert.setTimestamp(10, Timestamp.from(Instant.parse("2026-05-01T00:00:00Z")));
                insert.addBatch();
                if ((i + 1) % BATCH == 0 || i + 1 == enterprises) {
                    insert.executeBatch();
                    connection.commit();
                }
            }
        }
    }

    /** Values of indicators of LC-INNOVATION, now and then one missing or not applicable. */
    private static String values(SplittableRandom random, BigDecimal debt) {
        StringBuilder json = new StringBuilder("{\"F04\": \"").append(debt).append('"');
        json.append(", \"I01\": {\"rd_revenue_pct\": \"").append(BigDecimal.valueOf(random.nextInt(900), 2));
        json.append("\"}, \"M01\": {\"system_and_ledger\": 1}, \"M05\": {\"audited_statements\": 1}");
        figure(json, "I02", random, 4_000);
        figure(json, "I03", random, 4_000);
        level(json, "I04", random, "self_I_4plus", "self_I_2_3", "self_I_1", "II_1_3", "none");
        figure(json, "I05", random, 1_100);
        figure(json, "I06", random, 600);
        figure(json, "I07", random, 9_000);
        level(json, "I08", random, "national", "provincial", "municipal", "lower", "none");
        figure(json, "I09", random, 400);
        level(json, "M02", random, "3plus", "2", "1", "0");
        level(json, "M03", random, "level3plus", "level2", "level1", "none");
        figure(json, "M04", random, 4_500);
        figure(json, "F01", random, 4_000);
        figure(json, "F02", random, 4_000);
        figure(json, "F03", random, 1_200);
        figure(json, "F05", random, 200);
        figure(json, "F06", random, 3_000);
        figure(json, "F07", random, 800);
        level(json, "E01", random, "xiaojuren_or_single_champion", "zjtx_or_gazelle", "high_tech", "none");
        level(json, "E02", random, "national", "provincial", "municipal", "county", "none");
        level(json, "E03", random, "A", "B", "M", "C", "D");
        json.append(", \"E04\": {\"minor_penalty_last_year\": ").append(random.nextInt(3));
        return json.append("}}").toString();
    }

    private static void figure(StringBuilder json, String code, SplittableRandom random, int below) {
        int luck = random.nextInt(20);
        json.append(", \"").append(code).append("\": ");
        json.append(
                luck == 0 ? "null" : luck == 1 ? "\"NA\"" : "\"" + BigDecimal.valueOf(random.nextInt(below), 2) + '"');
    }

    private static void level(StringBuilder json, String code, SplittableRandom random, String... levels) {
        json.append(", \"")
                .append(code)
                .append("\": \"")
                .append(levels[random.nextInt(levels.length)])
                .append('"');
    }

    /** How far the newest run came. */
    int lookedAt() throws SQLException {
        return number("SELECT looked_at FROM assessment_run ORDER BY id DESC LIMIT 1");
    }

    /** Assessments on record. */
    int assessments() throws SQLException {
        return number("SELECT COUNT(*) FROM assessment");
    }

    /** Enterprises whose one assessment is also the one that stands. */
    int assessedOnce() throws SQLException {
        return number("SELECT COUNT(*) FROM standing_rating s WHERE s.assessment_id ="
                + " (SELECT MAX(a.id) FROM assessment a WHERE a.uscc = s.uscc HAVING COUNT(*) = 1)");
    }

    private int number(String select) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url, "sa", "");
                Statement sql = connection.createStatement();
                ResultSet row = sql.executeQuery(select)) {
            row.next();
            return row.getInt(1);
        }
    }

    /** SHA-256 over every figure of every assessment and of what stands, without ids and times of making. */
    String digest() throws SQLException, NoSuchAlgorithmException {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        try (Connection connection = DriverManager.getConnection(url, "sa", "");
                Statement sql = connection.createStatement()) {
            add(
                    digest,
                    sql,
                    "SELECT uscc, input_id, on_day, stage, total, upper_bound, coverage, dimensions,"
                            + " score_grade, grade, veto, valid_until, made_by FROM assessment ORDER BY uscc, on_day");
            add(
                    digest,
                    sql,
                    "SELECT uscc, input_id, on_day, total, grade, grade_place, veto, valid_until,"
                            + " division_code, industry_group FROM standing_rating ORDER BY uscc");
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static void add(MessageDigest digest, Statement sql, String select) throws SQLException {
        try (ResultSet row = sql.executeQuery(select)) {
            int columns = row.getMetaData().getColumnCount();
            while (row.next()) {
                for (int column = 1; column <= columns; column++) {
                    digest.update((row.getString(column) + "|").getBytes(StandardCharsets.UTF_8));
                }
            }
        }
    }
}
