import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.UUID;

/** A generated city of enterprises with data to rate, always the same for the same seed, and bare work on its tables. */
final class RatingCity {
    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final int[] WEIGHTS = {1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28};
    private static final int BATCH = 2_000;
    private final Connection connection;
    private final int enterprises;
    private final long seed;

    RatingCity(Connection connection, int enterprises, long seed) throws SQLException {
        this.connection = connection;
        this.enterprises = enterprises;
        this.seed = seed;
        connection.setAutoCommit(false);
    }

    /** Puts one current input of every enterprise on record. */
    void generate() throws SQLException {
        SplittableRandom random = new SplittableRandom(seed);
        Timestamp at = Timestamp.from(Instant.parse("2026-05-01T00:00:00Z"));
        try (PreparedStatement insert = connection.prepareStatement("INSERT INTO rating_input (id, uscc, data_year,"
                + " revision, current_uscc, division_code, industry_code, founded_on, revenue, audited, debt_ratio,"
                + " values_json, data_on, source, declaration_id, recorded_at)"
                + " VALUES (?, ?, 2025, 1, ?, ?, ?, ?, ?, ?, ?, ?, '2025-12-31', 'GENERATED', NULL, ?)")) {
            for (int i = 0; i < enterprises; i++) {
                String uscc = uscc(i);
                BigDecimal debt = BigDecimal.valueOf(random.nextInt(2_000, 11_000), 2);
                insert.setString(1, new UUID(0x0000_0197_0000_7000L | i, 0x8000_0000_0000_0000L | i).toString());
                insert.setString(2, uscc);
                insert.setString(3, uscc);
                insert.setString(4, Integer.toString(371_502 + random.nextInt(2)));
                insert.setString(5, Integer.toString(3_400 + random.nextInt(99)));
                insert.setDate(6, Date.valueOf(LocalDate.of(1995 + random.nextInt(30), 1 + random.nextInt(12), 1)));
                insert.setBigDecimal(7, BigDecimal.valueOf(random.nextLong(0, 40_000_000_000L), 2));
                insert.setBoolean(8, random.nextInt(3) > 0);
                insert.setBigDecimal(9, debt);
                insert.setString(10, values(random, debt));
                insert.setTimestamp(11, at);
                insert.addBatch();
                if ((i + 1) % BATCH == 0 || i + 1 == enterprises) {
                    insert.executeBatch();
                    connection.commit();
                }
            }
        }
    }

    /** Values of the shipped system's 26 indicators, now and then one missing or not applicable. */
    static String values(SplittableRandom random, BigDecimal debt) {
        StringBuilder json = new StringBuilder(700).append('{');
        json.append("\"I01\":{\"rd_revenue_pct\":\"").append(number(random, 0, 900)).append("\",\"rd_cost_pct\":\"")
                .append(number(random, 0, 3_500)).append("\"}");
        figure(json, "I02", random, -3_000, 4_000);
        figure(json, "I03", random, 0, 4_000);
        level(json, "I04", random, "self_I_4plus", "self_I_2_3", "self_I_1", "transferred_I_or_II_4plus", "II_1_3", "none");
        figure(json, "I05", random, 0, 1_100);
        figure(json, "I06", random, 0, 600);
        figure(json, "I07", random, 0, 9_000);
        level(json, "I08", random, "national", "provincial", "municipal", "lower", "none");
        figure(json, "I09", random, 0, 400);
        json.append(",\"M01\":{\"system_and_ledger\":1,\"institute_and_cooperation\":\"0.5\"}");
        level(json, "M02", random, "3plus", "2", "1", "0");
        level(json, "M03", random, "level3plus", "level2", "level1", "none");
        figure(json, "M04", random, 0, 4_500);
        json.append(",\"M05\":{\"audited_statements\":1,\"separate_rd_account\":1}");
        figure(json, "F01", random, -1_500, 4_000);
        figure(json, "F02", random, -1_500, 4_000);
        figure(json, "F03", random, -500, 1_200);
        json.append(",\"F04\":\"").append(debt).append('"');
        figure(json, "F05", random, 0, 200);
        figure(json, "F06", random, -1_500, 3_000);
        figure(json, "F07", random, 0, 800);
        level(json, "E01", random, "xiaojuren_or_single_champion", "zjtx_or_gazelle", "high_tech", "tech_sme_or_innovative_sme", "none");
        level(json, "E02", random, "national", "provincial", "municipal", "county", "none");
        level(json, "E03", random, "A", "B", "M", "C", "D");
        json.append(",\"E04\":{\"minor_penalty_last_year\":").append(random.nextInt(3)).append('}');
        json.append(",\"E05\":{\"equity_3y_wan\":\"").append(number(random, 0, 250_000)).append("\"}");
        return json.append('}').toString();
    }

    private static void figure(StringBuilder json, String code, SplittableRandom random, int from, int to) {
        json.append(",\"").append(code).append("\":");
        int luck = random.nextInt(20);
        if (luck == 0) {
            json.append("null");
        } else if (luck == 1) {
            json.append("\"NA\"");
        } else {
            json.append('"').append(number(random, from, to)).append('"');
        }
    }

    private static void level(StringBuilder json, String code, SplittableRandom random, String... levels) {
        json.append(",\"").append(code).append("\":\"").append(levels[random.nextInt(levels.length)]).append('"');
    }

    private static String number(SplittableRandom random, int from, int to) {
        return BigDecimal.valueOf(random.nextInt(from, to), 2).toPlainString();
    }

    private static String uscc(int number) {
        String first = String.format(Locale.ROOT, "91371502M%08d", number);
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += ALPHABET.indexOf(first.charAt(i)) * WEIGHTS[i];
        }
        return first + ALPHABET.charAt((31 - sum % 31) % 31);
    }

    /** Reads every current input in the order of the codes, so many at a time, and does nothing with it. */
    long bareRead() throws SQLException {
        long bytes = 0;
        String last = "";
        try (PreparedStatement select = connection.prepareStatement(
                "SELECT id, uscc, data_year, revision, current_uscc, division_code, industry_code, founded_on, revenue,"
                        + " audited, debt_ratio, values_json, data_on, source, declaration_id, recorded_at"
                        + " FROM rating_input WHERE current_uscc > ? ORDER BY current_uscc LIMIT " + BATCH)) {
            while (true) {
                select.setString(1, last);
                int rows = 0;
                try (ResultSet row = select.executeQuery()) {
                    while (row.next()) {
                        rows++;
                        last = row.getString("uscc");
                        bytes += row.getString("values_json").length() + row.getString("id").length();
                    }
                }
                connection.commit();
                if (rows < BATCH) {
                    return bytes;
                }
            }
        }
    }

    /** Writes rows as wide as those of a run into tables with the same indexes, then drops the tables. */
    void bareWrite() throws SQLException {
        try (Statement sql = connection.createStatement()) {
            sql.execute("DROP TABLE IF EXISTS bare_assessment");
            sql.execute("DROP TABLE IF EXISTS bare_standing");
            sql.execute("CREATE TABLE bare_assessment (id CHAR(36) NOT NULL PRIMARY KEY, uscc CHAR(18) NOT NULL,"
                    + " input_id CHAR(36) NOT NULL, system_id CHAR(36) NOT NULL, on_day DATE NOT NULL, stage VARCHAR(60),"
                    + " total INT, upper_bound INT, coverage INT, dimensions VARCHAR(400), score_grade VARCHAR(60),"
                    + " grade VARCHAR(60), veto VARCHAR(60), valid_until DATE, run_id CHAR(36), made_by VARCHAR(64),"
                    + " made_at DATETIME(6))");
            sql.execute("CREATE INDEX bare_by_enterprise ON bare_assessment (uscc, on_day, id)");
            sql.execute("CREATE INDEX bare_by_run ON bare_assessment (run_id, id)");
            sql.execute("CREATE TABLE bare_standing (uscc CHAR(18) NOT NULL PRIMARY KEY, assessment_id CHAR(36),"
                    + " input_id CHAR(36), system_id CHAR(36), on_day DATE, total INT, grade VARCHAR(60), grade_place INT,"
                    + " veto VARCHAR(60), valid_until DATE, division_code VARCHAR(6), industry_group CHAR(2))");
            sql.execute("CREATE INDEX bare_by_division ON bare_standing (division_code, total)");
            sql.execute("CREATE INDEX bare_by_industry ON bare_standing (industry_group, total)");
            sql.execute("CREATE INDEX bare_by_validity ON bare_standing (valid_until)");
        }
        Timestamp at = Timestamp.from(Instant.parse("2026-05-01T00:00:00Z"));
        Date day = Date.valueOf(LocalDate.of(2026, 5, 1));
        try (PreparedStatement one = connection.prepareStatement(
                        "INSERT INTO bare_assessment VALUES (?, ?, ?, ?, ?, 'growth', ?, ?, 100,"
                                + " 'I:6144,M:7780,F:6576,E:7033', 'BBB', 'BBB', NULL, ?, ?, 'bureau.reviewer', ?)");
                PreparedStatement other = connection.prepareStatement(
                        "INSERT INTO bare_standing VALUES (?, ?, ?, ?, ?, ?, 'BBB', 3, NULL, ?, '371502', '34')")) {
            for (int i = 0; i < enterprises; i++) {
                String id = new UUID(0x0000_0198_0000_7000L | i, 0x8000_0000_0000_0000L | i).toString();
                String uscc = uscc(i);
                one.setString(1, id);
                one.setString(2, uscc);
                one.setString(3, id);
                one.setString(4, id);
                one.setDate(5, day);
                one.setInt(6, 6_631);
                one.setInt(7, 6_631);
                one.setDate(8, day);
                one.setString(9, "00000000-0000-7000-8000-000000000001");
                one.setTimestamp(10, at);
                one.addBatch();
                other.setString(1, uscc);
                other.setString(2, id);
                other.setString(3, id);
                other.setString(4, id);
                other.setDate(5, day);
                other.setInt(6, 6_631);
                other.setDate(7, day);
                other.addBatch();
                if ((i + 1) % BATCH == 0 || i + 1 == enterprises) {
                    one.executeBatch();
                    other.executeBatch();
                    connection.commit();
                }
            }
        }
        try (Statement sql = connection.createStatement()) {
            sql.execute("DROP TABLE bare_assessment");
            sql.execute("DROP TABLE bare_standing");
        }
        connection.commit();
    }

    long count(String table) throws SQLException {
        try (Statement sql = connection.createStatement();
                ResultSet row = sql.executeQuery("SELECT COUNT(*) FROM " + table)) {
            row.next();
            long count = row.getLong(1);
            connection.commit();
            return count;
        }
    }

    /** A figure that any other result of any enterprise would change. */
    String fingerprint() throws SQLException {
        try (Statement sql = connection.createStatement();
                ResultSet row = sql.executeQuery("SELECT COUNT(*), SUM(CAST(total AS DECIMAL(20))), SUM(grade_place),"
                        + " SUM(CAST(total AS DECIMAL(20)) * grade_place) FROM standing_rating")) {
            row.next();
            String fingerprint = row.getLong(1) + "/" + row.getLong(2) + "/" + row.getLong(3) + "/" + row.getLong(4);
            connection.commit();
            return fingerprint;
        }
    }

    void forget() throws SQLException {
        try (Statement sql = connection.createStatement()) {
            // Appeals name assessments; here there are none, but a database does not empty a table that is named.
            sql.execute("SET FOREIGN_KEY_CHECKS = 0");
            for (String table : new String[] {"assessment", "standing_rating", "assessment_run"}) {
                sql.execute("TRUNCATE TABLE " + table);
            }
            sql.execute("SET FOREIGN_KEY_CHECKS = 1");
            // The daily watch has been: else it would open a review for everything that is not yet rated, and the run
            // under measurement would close them all.
            sql.execute("DELETE FROM review_run");
            LocalDate today = LocalDate.now(ZoneId.of("Asia/Shanghai"));
            for (int day = 0; day < 2; day++) {
                sql.execute("INSERT INTO review_run (id, run_for, run_at, ratings, opened, closed) VALUES ('load-" + day
                        + "', '" + today.plusDays(day) + "', '" + today + " 00:00:00', 0, 0, 0)");
            }
        }
        connection.commit();
    }
}
