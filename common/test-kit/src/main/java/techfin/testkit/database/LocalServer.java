package techfin.testkit.database;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.awaitility.Awaitility;

/**
 * A {@code mariadbd} or {@code mysqld} of this machine, started once per process on a free port with its data in a
 * temporary folder; it ends with the process, and so does the folder.
 */
final class LocalServer {
    private static final String USER = "techfin";
    private static final String PASSWORD = "techfin-test";

    private final Path folder;
    private final int port;
    private final Process process;

    private LocalServer(Path folder, int port, Process process) {
        this.folder = folder;
        this.port = port;
        this.process = process;
    }

    static Optional<LocalServer> start() {
        Optional<Path> mariadb = binary("mariadbd");
        Optional<Path> server = mariadb.isPresent() ? mariadb : binary("mysqld");
        return server.map(path -> start(path, isMariaDb(path)));
    }

    String url() {
        return "jdbc:mysql://127.0.0.1:" + port + "/";
    }

    String user() {
        return USER;
    }

    String password() {
        return PASSWORD;
    }

    private static LocalServer start(Path binary, boolean mariadb) {
        try {
            Path folder = Files.createTempDirectory("techfin-db-");
            Path data = Files.createDirectory(folder.resolve("data"));
            Path init = Files.writeString(
                    folder.resolve("init.sql"),
                    // The anonymous user of localhost would win over ours.
                    (mariadb ? "DROP USER IF EXISTS ''@'localhost';\n" : "")
                            + "CREATE USER IF NOT EXISTS '" + USER + "'@'127.0.0.1' IDENTIFIED BY '" + PASSWORD + "';\n"
                            + "CREATE USER IF NOT EXISTS '" + USER + "'@'localhost' IDENTIFIED BY '" + PASSWORD + "';\n"
                            + "GRANT ALL ON *.* TO '" + USER + "'@'127.0.0.1';\n"
                            + "GRANT ALL ON *.* TO '" + USER + "'@'localhost';\n");
            prepare(binary, mariadb, folder, data);
            int port = freePort();
            List<String> command = new ArrayList<>(List.of(
                    binary.toString(),
                    "--no-defaults",
                    "--datadir=" + data,
                    "--tmpdir=" + folder,
                    "--port=" + port,
                    "--bind-address=127.0.0.1",
                    "--socket=" + folder.resolve("s.sock"),
                    "--pid-file=" + folder.resolve("s.pid"),
                    "--init-file=" + init,
                    "--skip-name-resolve=OFF",
                    "--character-set-server=utf8mb4",
                    "--collation-server=utf8mb4_bin",
                    "--innodb-flush-log-at-trx-commit=2",
                    "--innodb-buffer-pool-size=64M",
                    "--max-connections=300",
                    "--performance-schema=OFF"));
            if (!mariadb) {
                // Debian's server alone lacks the folder of its default; the X protocol would listen on every address.
                command.addAll(List.of("--secure-file-priv=NULL", "--mysqlx=OFF"));
            }
            asRoot(command);
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(folder.resolve("server.log").toFile())
                    .start();
            LocalServer server = new LocalServer(folder, port, process);
            Runtime.getRuntime().addShutdownHook(new Thread(server::stop, "test-database"));
            server.awaitReady();
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void prepare(Path binary, boolean mariadb, Path folder, Path data) throws IOException {
        List<String> command = new ArrayList<>();
        if (mariadb) {
            Path install = binary("mariadb-install-db")
                    .or(() -> binary("mysql_install_db"))
                    .orElseThrow(() -> new IllegalStateException("no mariadb-install-db beside " + binary));
            command.addAll(List.of(
                    install.toString(),
                    "--no-defaults",
                    "--auth-root-authentication-method=normal",
                    "--skip-test-db",
                    "--datadir=" + data));
        } else {
            command.addAll(List.of(binary.toString(), "--no-defaults", "--initialize-insecure", "--datadir=" + data));
        }
        asRoot(command);
        Path log = folder.resolve("install.log");
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        try {
            if (!process.waitFor(120, TimeUnit.SECONDS) || process.exitValue() != 0) {
                process.destroyForcibly();
                throw new IllegalStateException("cannot prepare a database: " + Files.readString(log));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    private void awaitReady() {
        Awaitility.await("the test database listens")
                .atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(100))
                .until(this::answers);
    }

    private boolean answers() {
        if (!process.isAlive()) {
            throw new IllegalStateException("the test database has ended, see " + folder.resolve("server.log"));
        }
        try (Connection connection = DriverManager.getConnection(url(), USER, PASSWORD);
                Statement statement = connection.createStatement()) {
            return statement.execute("SELECT 1");
        } catch (SQLException e) {
            return false;
        }
    }

    private void stop() {
        process.destroy();
        try {
            if (!process.waitFor(10, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor(5, TimeUnit.SECONDS);
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void asRoot(List<String> command) {
        if ("root".equals(System.getProperty("user.name"))) {
            command.add("--user=root");
        }
    }

    private static boolean isMariaDb(Path binary) {
        try {
            Process process = new ProcessBuilder(binary.toString(), "--no-defaults", "--version")
                    .redirectErrorStream(true)
                    .start();
            return new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8)
                    .contains("MariaDB");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<Path> binary(String name) {
        String path = System.getenv().getOrDefault("PATH", "") + ":/usr/sbin:/usr/bin:/usr/local/bin:/usr/local/sbin";
        return Stream.of(path.split(":"))
                .filter(folder -> !folder.isBlank())
                .map(folder -> Path.of(folder, name))
                .filter(Files::isExecutable)
                .findFirst();
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
