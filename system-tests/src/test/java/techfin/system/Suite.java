package techfin.system;

import static org.awaitility.Awaitility.await;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import techfin.testkit.http.Answer;
import techfin.testkit.http.Api;

/**
 * The four real jars as processes, with demo accounts and data, on free ports and a data folder of their own. One suite
 * serves all tests of this module: a test class gets it as a parameter of its methods or its constructor with
 * {@link WithSuite}, and must not lean on what other tests leave behind.
 */
public final class Suite implements AutoCloseable {
    /** The password of all demo accounts. */
    public static final String DEMO_PASSWORD = "techfin-demo-2026";

    private static final Duration START = Duration.ofMinutes(3);

    private final Map<Service, Integer> ports;
    private final Map<Service, Process> processes = new EnumMap<>(Service.class);
    private final Map<String, Token> tokens = new ConcurrentHashMap<>();
    private final Path logs;

    private Suite(Map<Service, Integer> ports, Path logs) {
        this.ports = ports;
        this.logs = logs;
    }

    /** Starts all four and waits until they are ready. */
    static Suite start() {
        try {
            Path data = Files.createTempDirectory("techfin-suite");
            Suite suite =
                    new Suite(Ports.free(), Files.createDirectories(Checkout.file("system-tests/target/suite-logs")));
            for (Service service : Service.values()) {
                suite.processes.put(service, suite.launch(service, data));
            }
            suite.awaitReady();
            return suite;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Process launch(Service service, Path data) throws IOException {
        Path target = Checkout.file(service.module()).resolve("target");
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("@" + Checkout.file("deploy/jvm.options"));
        command.addAll(List.of("-Xmx256m", "-XX:TieredStopAtLevel=1"));
        command.addAll(List.of("-jar", target.resolve(service.module() + ".jar").toString()));
        File log = log(service).toFile();
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log)
                .directory(data.toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("TECHFIN_"));
        builder.environment().putAll(Ports.settings(ports));
        builder.environment().putAll(Map.of("TECHFIN_DATA", data.toString(), "TECHFIN_DEMO", "true"));
        return builder.start();
    }

    private void awaitReady() {
        try {
            await().atMost(START).pollInterval(Duration.ofMillis(200)).until(this::allReady);
        } catch (RuntimeException e) {
            close();
            throw e;
        }
    }

    private boolean allReady() {
        for (Map.Entry<Service, Process> entry : processes.entrySet()) {
            if (!entry.getValue().isAlive()) {
                throw new IllegalStateException(entry.getKey() + " ended; its log: " + text(log(entry.getKey())));
            }
        }
        return ports.values().stream().allMatch(Suite::isReady);
    }

    private static boolean isReady(int port) {
        try {
            return Api.at(port).get("/health/readiness").status() == 200;
        } catch (UncheckedIOException e) {
            return false;
        }
    }

    /** The gateway, without a token. */
    public Api gateway() {
        return Api.at(port(Service.GATEWAY));
    }

    /** The gateway with the token of a demo account; signs in again only when the token has little time left. */
    public Api as(String username) {
        Token token = tokens.compute(username, (name, known) -> known == null || known.isOld() ? token(name) : known);
        return gateway().as(token.value());
    }

    /** A service's own port, past the gateway. */
    public Api direct(Service service) {
        return Api.at(port(service));
    }

    /** The port that a service listens on. */
    public int port(Service service) {
        return java.util.Objects.requireNonNull(ports.get(service));
    }

    /** Signs in and gives the access token. */
    public String signIn(String username) {
        return token(username).value();
    }

    private Token token(String username) {
        Answer answer = gateway()
                .post(
                        "/api/auth/v1/login",
                        "{\"username\":\"" + username + "\",\"password\":\"" + DEMO_PASSWORD + "\"}");
        if (answer.status() != 200) {
            throw new IllegalStateException("sign-in of " + username + ": " + answer.status() + " " + answer.text());
        }
        Duration life = Duration.ofSeconds(answer.json().path("expiresIn").asLong());
        return new Token(answer.at("/accessToken"), Instant.now().plus(life.dividedBy(2)));
    }

    /** An access token, and the moment at which half of its life is over. */
    private record Token(String value, Instant halfway) {
        boolean isOld() {
            return Instant.now().isAfter(halfway);
        }
    }

    /** What a service wrote to its log so far. */
    public String logOf(Service service) {
        return text(log(service));
    }

    private Path log(Service service) {
        return logs.resolve(service.title() + ".log");
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            return e.toString();
        }
    }

    /** Ends the processes that this suite started. */
    @Override
    public void close() {
        processes.values().forEach(Process::destroy);
        for (Process process : processes.values()) {
            try {
                if (!process.waitFor(30, TimeUnit.SECONDS)) {
                    process.destroyForcibly();
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                process.destroyForcibly();
            }
        }
    }
}
