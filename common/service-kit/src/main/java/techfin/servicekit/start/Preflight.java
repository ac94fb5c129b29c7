package techfin.servicekit.start;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/** Tries the port and the database before the service is built, so that what is wrong can be said in one line. */
final class Preflight {
    private Preflight() {}

    static void check(ServiceName name, Settings settings) {
        DatabaseSettings database = DatabaseSettings.of(name, settings);
        Wiring.of(name, settings, database);
        port(name, settings);
        database(database);
    }

    private static void port(ServiceName name, Settings settings) {
        InetAddress host = host(settings.text("TECHFIN_HOST", "127.0.0.1"));
        int port = Wiring.port(name, settings);
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(host, port));
        } catch (IOException e) {
            throw new BadSetting(
                    name.setting("PORT"), "cannot listen on " + host.getHostAddress() + ":" + port + ", is it in use?");
        }
    }

    private static InetAddress host(String host) {
        try {
            return InetAddress.getByName(host);
        } catch (UnknownHostException e) {
            throw new BadSetting("TECHFIN_HOST", "is no address of this machine, was '" + host + "'");
        }
    }

    private static void database(DatabaseSettings database) {
        try (Connection connection =
                DriverManager.getConnection(database.url(), database.user(), database.password())) {
            if (!connection.isValid(3)) {
                throw new BadSetting(database.urlSetting(), "no valid connection to " + database.shown());
            }
        } catch (SQLException e) {
            throw new BadSetting(
                    database.urlSetting(), "cannot connect to " + database.shown() + " (" + innermost(e) + ")");
        }
    }

    private static String innermost(Throwable e) {
        Throwable cause = e;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        String message = cause.getMessage();
        return message == null
                ? cause.getClass().getSimpleName()
                : message.lines().findFirst().orElse("");
    }
}
