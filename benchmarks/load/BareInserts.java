import java.io.IOException;
import java.math.BigDecimal;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Properties;
import java.util.ServiceLoader;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/**
 * What the database alone makes of the row of a loan: the platform's own tables with all their indexes, by JDBC from this
 * process. No idempotency record, no audit entry, no lock of the enterprise.
 */
final class BareInserts implements AutoCloseable {
    private static final Path MIGRATIONS = Path.of("loan-service/src/main/resources/db/migration");
    /** The flags of the platform's own embedded database. */
    private static final String H2_FLAGS = ";MODE=MySQL;DATABASE_TO_LOWER=TRUE;CASE_INSENSITIVE_IDENTIFIERS=TRUE"
            + ";WRITE_DELAY=0;LOCK_TIMEOUT=2000;DB_CLOSE_ON_EXIT=FALSE";

    private static final String INSERT =
            """
            INSERT INTO loan (id, version, status, bank_code, bank_branch_code, contract_number, note_number, uscc,
              enterprise_name, division_code, industry_code, library_number, signed_on, disbursed_on, matures_on,
              principal, rate_kind, annual_rate_percent, security_kind, purpose, stage, first_loan, filed_amount,
              outstanding, interest_paid, filing_deadline, submitted_on, entered_by, overdue_days, warnings,
              marked_fields)
            VALUES (?, 1, 'SUBMITTED', ?, 'BANK-A-001', 'C-1', ?, ?, '聊城示例科技有限公司', '371502', '3451',
              '202637150200000001', ?, ?, ?, ?, 'FIXED', 3.45, 'CREDIT', 'RESEARCH', 'EARLY', TRUE,
              ?, ?, 0, ?, ?, 'bank-a.clerk', 0, '[]', '')""";

    private static final int ROWS_PER_BATCH = 1_000;

    private final URLClassLoader loader;
    private final Driver driver;
    private final String url;
    private final Properties user = new Properties();
    private final Path folder;
    private final List<Connection> connections = new ArrayList<>();
    private final AtomicInteger numbers = new AtomicInteger();

    private BareInserts(URLClassLoader loader, Driver driver, String url, Path folder) {
        this.loader = loader;
        this.driver = driver;
        this.url = url;
        this.folder = folder;
    }

    /**
     * Opens an empty database with the table.
     *
     * @param lib folder with the driver
     * @param asked address of an empty database, or empty for an H2 file in a new temporary folder
     */
    static BareInserts open(Path lib, String asked, String name, String password) throws IOException, SQLException {
        List<URL> jars = new ArrayList<>();
        try (Stream<Path> files = Files.list(lib)) {
            for (Path jar : files.filter(file -> file.toString().endsWith(".jar")).toList()) {
                jars.add(jar.toUri().toURL());
            }
        }
        Path folder = Files.createTempDirectory("loan-load");
        String url = asked.isEmpty() ? "jdbc:h2:file:" + folder.resolve("db") + H2_FLAGS : asked;
        URLClassLoader loader = new URLClassLoader(jars.toArray(URL[]::new));
        for (Driver driver : ServiceLoader.load(Driver.class, loader)) {
            if (driver.acceptsURL(url)) {
                BareInserts inserts = new BareInserts(loader, driver, url, folder);
                inserts.user.setProperty("user", asked.isEmpty() ? "sa" : name);
                inserts.user.setProperty("password", password);
                inserts.makeTables();
                return inserts;
            }
        }
        throw new IOException("no driver in " + lib + " knows " + url.split("[?;]", 2)[0]);
    }

    /** The database and its version. */
    String database() throws SQLException {
        var meta = connections.getFirst().getMetaData();
        return meta.getDatabaseProductName() + " " + meta.getDatabaseProductVersion();
    }

    /** So many workers that insert a row and commit, each on its own connection. */
    List<Pace.Work> workers(int many) throws SQLException {
        List<Pace.Work> workers = new ArrayList<>();
        for (int i = 0; i < many; i++) {
            workers.add(worker());
        }
        return workers;
    }

    private Pace.Work worker() throws SQLException {
        Connection connection = connect();
        PreparedStatement insert = connection.prepareStatement(INSERT);
        return () -> {
            bind(insert, Loan.of("BANK-A", numbers.getAndIncrement()), 0);
            insert.executeUpdate();
            connection.commit();
            return "row";
        };
    }

    /** Inserts so many rows in batches of a thousand, a commit for each; the days and amounts of the rows differ. */
    void batch(int rows) throws SQLException {
        try (PreparedStatement insert = connections.getFirst().prepareStatement(INSERT)) {
            for (int row = 1; row <= rows; row++) {
                bind(insert, Loan.of("BANK-A", numbers.getAndIncrement()), row);
                insert.addBatch();
                if (row % ROWS_PER_BATCH == 0 || row == rows) {
                    insert.executeBatch();
                    connections.getFirst().commit();
                }
            }
        }
    }

    private static void bind(PreparedStatement insert, Loan loan, int variant) throws SQLException {
        LocalDate day = loan.day().minusDays(variant * 7919L % 60);
        BigDecimal principal = BigDecimal.valueOf(5_000_000 + variant * 104_729L % 1_000_000);
        insert.setString(1, Loan.newId());
        insert.setString(2, loan.bank());
        insert.setString(3, loan.noteNumber());
        insert.setString(4, loan.uscc());
        for (int place = 5; place <= 7; place++) {
            insert.setObject(place, day);
        }
        for (int place = 8; place <= 10; place++) {
            insert.setBigDecimal(place, principal);
        }
        insert.setObject(11, day);
        insert.setObject(12, day);
    }

    private Connection connect() throws SQLException {
        Connection connection = driver.connect(url, user);
        connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
        connection.setAutoCommit(false);
        connections.add(connection);
        return connection;
    }

    private void makeTables() throws IOException, SQLException {
        List<Path> scripts;
        try (Stream<Path> files = Files.list(MIGRATIONS)) {
            scripts = files.filter(file -> file.toString().endsWith(".sql")).sorted().toList();
        }
        try (Statement statement = connect().createStatement()) {
            for (Path script : scripts) {
                for (String sql : Files.readString(script).replaceAll("(?m)^--.*$", "").split(";")) {
                    if (!sql.isBlank()) {
                        statement.execute(sql);
                    }
                }
            }
        }
        connections.getFirst().commit();
    }

    @Override
    public void close() throws IOException, SQLException {
        for (Connection connection : connections) {
            connection.close();
        }
        loader.close();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
