package techfin.system;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import techfin.testkit.http.Api;
import techfin.testkit.token.TestTokens;

/** One service as a process of its own on one port and one data folder, to be killed and started again. */
final class ServiceProcess {
    private static final Duration START = Duration.ofSeconds(90);

    private final Service service;
    private final Path data;
    private final int port = Ports.free().values().iterator().next();
    private final String heap;
    private final Path log;

    /**
     * Not started yet.
     *
     * @param heap such as {@code -Xmx192m}
     */
    ServiceProcess(Service service, Path data, String heap, String log) {
        this.service = service;
        this.data = data;
        this.heap = heap;
        this.log = Checkout.file("system-tests/target/suite-logs").resolve(log);
    }

    /** The service, without a token. */
    Api api() {
        return Api.at(port);
    }

    /** Where its embedded database lies, for {@code jdbc:h2:file:}. */
    Path database() {
        return data.resolve(service.title()).resolve("db");
    }

    /** Starts it and waits until it is ready. */
    Process start() {
        List<String> command = Stream.of(
                        Path.of(System.getProperty("java.home"), "bin", "java"),
                        heap,
                        "-XX:TieredStopAtLevel=1",
                        "-jar",
                        Checkout.file("%1$s/target/%1$s.jar".formatted(service.module())))
                .map(Object::toString)
                .toList();
        try {
            Files.createDirectories(log.getParent());
            ProcessBuilder builder = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
            builder.environment().keySet().removeIf(name -> name.startsWith("TECHFIN_"));
            builder.environment()
                    .putAll(Map.of(
                            "TECHFIN_DATA",
                            data.toString(),
                            service.setting("PORT"),
                            Integer.toString(port),
                            "TECHFIN_JWKS",
                            TestTokens.jwksJson()));
            Process started = builder.start();
            await().atMost(START).pollInterval(Duration.ofMillis(200)).until(this::isReady);
            return started;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Kill -9; returns when the process is gone. */
    static void kill(Process service) throws InterruptedException {
        service.destroyForcibly();
        if (!service.waitFor(30, TimeUnit.SECONDS)) {
            throw new IllegalStateException("still there after a kill");
        }
    }

    /** Asks it to end; returns when the process is gone. */
    static void stop(Process service) throws InterruptedException {
        service.destroy();
        if (!service.waitFor(30, TimeUnit.SECONDS)) {
            kill(service);
        }
    }

    private boolean isReady() {
        try {
            return api().get("/health/readiness").status() == 200;
        } catch (UncheckedIOException notYet) {
            return false;
        }
    }
}
