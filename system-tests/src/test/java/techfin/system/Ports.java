package techfin.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Ports of this machine that nobody listens on. */
final class Ports {
    private Ports() {}

    /** A free port for each service; all are held until all are known, so that none is given twice. */
    static Map<Service, Integer> free() {
        List<ServerSocket> held = new ArrayList<>();
        try {
            Map<Service, Integer> ports = new EnumMap<>(Service.class);
            for (Service service : Service.values()) {
                ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                held.add(socket);
                ports.put(service, socket.getLocalPort());
            }
            return ports;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            held.forEach(Ports::close);
        }
    }

    /** The settings that give each service its port. */
    static Map<String, String> settings(Map<Service, Integer> ports) {
        Map<String, String> settings = new java.util.TreeMap<>();
        ports.forEach((service, port) -> settings.put(service.setting("PORT"), String.valueOf(port)));
        return settings;
    }

    private static void close(ServerSocket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
