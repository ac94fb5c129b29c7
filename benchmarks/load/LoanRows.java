import java.io.IOException;
import java.math.BigDecimal;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Random;
import java.util.ServiceLoader;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Loan records written straight into the table of a running suite: ten banks, eleven counties, an enterprise for every
 * twenty loans, the newest third not released. Past the rules and the audit trail: for measuring lists, and for nothing
 * else.
 */
final class LoanRows implements AutoCloseable {
    private static final int BATCH = 1_000;
    private static final int LOANS_OF_A_FIRM = 20;
    private static final List<String> BANKS = List.of(
            "BANK-A", "BANK-B", "BANK-C", "BANK-D", "BANK-E", "BANK-F", "BANK-G", "BANK-H", "BANK-I", "BANK-J");
    private static final List<String> DIVISIONS = List.of(
            "371502", "371503", "371521", "371522", "371524", "371525", "371526", "371581", "3715Z1", "3715Z2", "3715Z3");
    private static final List<String> STATUSES = List.of(
            "CHECKED", "ACCEPTED", "ACCEPTED", "ACCEPTED", "SETTLED", "REVOKED", "RETURNED", "REJECTED");
    private static final List<String> SECURITIES =
            List.of("CREDIT", "GUARANTEE", "MORTGAGE", "IP_PLEDGE", "OTHER_PLEDGE");
    private static final LocalDate FIRST_DAY = LocalDate.of(2023, 1, 1);
    private static final String INSERT =
            """
            INSERT INTO loan (id, version, status, bank_code, bank_branch_code, contract_number, note_number, uscc,
              enterprise_name, enterprise_name_folded, division_code, industry_code, signed_on, disbursed_on, matures_on,
              principal, rate_kind, annual_rate_percent, security_kind, purpose, stage, first_loan, filed_amount,
              outstanding, interest_paid, filing_deadline, submitted_on, entered_by, released, checked_by, decided_by,
              decided_on, overdue_days, warnings, marked_fields)
            VALUES (?, 1, ?, ?, ?, ?, ?, ?, ?, ?, ?, '3451', ?, ?, ?, ?, 'FIXED', 3.45, ?, 'RESEARCH', 'EARLY', ?, ?, ?, 0,
              ?, ?, 'clerk', ?, ?, ?, ?, 0, '[]', '')""";

    private final URLClassLoader loader;
    private final Connection connection;

    private LoanRows(URLClassLoader loader, Connection connection) {
        this.loader = loader;
        this.connection = connection;
    }

    /** The database of {@code load.jdbc}, which the suite uses and has made its tables in. */
    static LoanRows open() throws IOException, SQLException {
        Path lib = Path.of(System.getProperty("load.lib", "loan-service/target/lib"));
        List<URL> jars = new ArrayList<>();
        try (Stream<Path> files = Files.list(lib)) {
            for (Path jar : files.filter(file -> file.toString().endsWith(".jar")).toList()) {
                jars.add(jar.toUri().toURL());
            }
        }
        String url = System.getProperty("load.jdbc", "");
        Properties user = new Properties();
        user.setProperty("user", System.getProperty("load.jdbcUser", "root"));
        user.setProperty("password", System.getProperty("load.jdbcPassword", ""));
        URLClassLoader loader = new URLClassLoader(jars.toArray(URL[]::new));
        for (Driver driver : ServiceLoader.load(Driver.class, loader)) {
            if (driver.acceptsURL(url)) {
                Connection connection = driver.connect(url, user);
                connection.setAutoCommit(false);
                return new LoanRows(loader, connection);
            }
        }
        throw new IOException("no driver in " + lib + " knows load.jdbc '" + url.split("[?;]", 2)[0] + "'");
    }

    String database() throws SQLException {
        var meta = connection.getMetaData();
        return meta.getDatabaseProductName() + " " + meta.getDatabaseProductVersion();
    }

    /** The code of an enterprise by its number. */
    static String uscc(int firm) {
        return Loan.uscc(firm);
    }

    /** Four characters of an enterprise's own in the middle of its name. */
    static String ownName(int firm) {
        StringBuilder own = new StringBuilder();
        for (int rest = firm, i = 0; i < 4; i++, rest /= 16) {
            own.append((char) ('\u4e10' + 16 * i + rest % 16));
        }
        return own.toString();
    }

    /** Adds loans until there are so many, and says how many it added. */
    long fillTo(int wanted) throws SQLException {
        int there = count();
        Random random = new Random(there);
        try (PreparedStatement loan = connection.prepareStatement(INSERT)) {
            for (int i = there; i < wanted; i++) {
                bind(loan, i, i - there < (wanted - there) * 2L / 3, random);
                loan.addBatch();
                if ((i + 1) % BATCH == 0 || i + 1 == wanted) {
                    loan.executeBatch();
                    connection.commit();
                }
            }
        }
        names(there / LOANS_OF_A_FIRM, wanted / LOANS_OF_A_FIRM);
        try (Statement statement = connection.createStatement()) {
            statement.execute(database().startsWith("H2") ? "ANALYZE" : "ANALYZE TABLE loan");
        }
        connection.commit();
        return Math.max(0, wanted - there);
    }

    private int count() throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT COUNT(*) FROM loan")) {
            row.next();
            return row.getInt(1);
        }
    }

    private static void bind(PreparedStatement loan, int number, boolean released, Random random) throws SQLException {
        String bank = BANKS.get(random.nextInt(BANKS.size()));
        int firm = random.nextInt(Math.max(LOANS_OF_A_FIRM, number) / LOANS_OF_A_FIRM);
        String status = released ? STATUSES.get(random.nextInt(STATUSES.size())) : "SUBMITTED";
        boolean decided = released && !status.equals("CHECKED");
        String name = "聊城" + ownName(firm) + "科技有限公司";
        LocalDate day = FIRST_DAY.plusDays(random.nextInt(1000));
        BigDecimal principal = BigDecimal.valueOf(100L * (1 + random.nextInt(20_000_000)), 2);
        Object[] values = {
            id(random), status, bank, bank + "-001", "C-" + number, "LIST-" + number, uscc(firm), name, name,
            DIVISIONS.get(firm % DIVISIONS.size()), day, day, day.plusDays(100 + random.nextInt(1000)), principal,
            SECURITIES.get(random.nextInt(SECURITIES.size())), random.nextInt(3) == 0, principal, principal,
            day.plusMonths(3), day, released, released ? "checker" : null, decided ? "reviewer" : null,
            decided ? day.plusDays(random.nextInt(60)) : null
        };
        for (int i = 0; i < values.length; i++) {
            loan.setObject(i + 1, values[i]);
        }
    }

    /** UUID version 7: rows come in the order of their time. */
    private static String id(Random random) {
        long high = System.currentTimeMillis() << 16 | 0x7000 | random.nextInt(1 << 12);
        return new UUID(high, Long.MIN_VALUE | (random.nextLong() >>> 2)).toString();
    }

    private void names(int from, int to) throws SQLException {
        try (PreparedStatement name = connection.prepareStatement(
                        "INSERT IGNORE INTO enterprise_name (uscc, name) VALUES (?, ?)");
                PreparedStatement gram = connection.prepareStatement(
                        "INSERT IGNORE INTO enterprise_name_gram (gram, uscc) VALUES (?, ?)")) {
            for (int firm = from; firm <= to; firm++) {
                String text = "聊城" + ownName(firm) + "科技有限公司";
                name.setString(1, uscc(firm));
                name.setString(2, text);
                name.addBatch();
                for (int at = 0; at + 1 < text.length(); at++) {
                    gram.setString(1, text.substring(at, at + 2));
                    gram.setString(2, uscc(firm));
                    gram.addBatch();
                }
                if (firm % BATCH == 0 || firm == to) {
                    name.executeBatch();
                    gram.executeBatch();
                }
            }
        }
    }

    @Override
    public void close() throws IOException, SQLException {
        connection.close();
        loader.close();
    }
}
