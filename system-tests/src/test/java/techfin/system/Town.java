package techfin.system;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import techfin.testkit.database.TestDatabase;
import techfin.testkit.http.Api;

/**
 * The gateway, the loan service and its neighbour as processes of their own, for one story: its days can be moved on, and
 * a service can be held up or killed.
 */
final class Town implements AutoCloseable {
    private static final Duration START = Duration.ofMinutes(2);

    private final Map<Service, Integer> ports = Ports.free();
    private final Map<Service, Process> processes = new EnumMap<>(Service.class);
    private final TestDatabase database;
    private final Path data;
    private int daysAhead;
    /** The services whose days run ahead. */
    private List<Service> moving = List.of(Service.LOAN);

    private Town(TestDatabase database, Path data) {
        this.database = database;
        this.data = data;
    }

    /** Starts all three; the loan service keeps its data in this database, on H2 in a file of this folder. */
    static Town open(TestDatabase database, Path data) {
        Town town = new Town(database, data);
        try {
            for (Service service : List.of(Service.GATEWAY, Service.LOAN, Service.IP_PLEDGE)) {
                Files.deleteIfExists(town.log(service));
                town.launch(service);
            }
            town.processes.keySet().forEach(town::awaitReady);
            return town;
        } catch (IOException e) {
            town.close();
            throw new UncheckedIOException(e);
        } catch (RuntimeException e) {
            town.close();
            throw e;
        }
    }

    /** The gateway, without a token. */
    Api gateway() {
        return Api.at(port(Service.GATEWAY));
    }

    /** The business day of the loan service. */
    LocalDate today() {
        return LocalDate.now(ZoneId.of("Asia/Shanghai")).plusDays(daysAhead);
    }

    /** Starts the loan service again with its days so far ahead of the real ones. */
    void moveTo(int days) {
        move(days, List.of(Service.LOAN));
    }

    /** The same for both services that run rounds. */
    void moveBothTo(int days) {
        move(days, List.of(Service.LOAN, Service.IP_PLEDGE));
    }

    private void move(int days, List<Service> services) {
        moving = services;
        services.forEach(service -> end(service, false));
        daysAhead = days;
        services.forEach(this::launch);
        services.forEach(this::awaitReady);
    }

    /** Starts a service that is not there, and waits until it is ready. */
    void start(Service service) {
        launch(service);
        awaitReady(service);
    }

    /** Kill -9. */
    void kill(Service service) {
        end(service, true);
    }

    /** Runs something while a service is there and does not come to answer. */
    void whileHeldUp(Service service, Runnable work) {
        signal("STOP", service);
        try {
            work.run();
        } finally {
            signal("CONT", service);
        }
    }

    /** What a service wrote to its log so far. */
    String logOf(Service service) {
        try {
            return Files.readString(log(service));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void signal(String name, Service service) {
        String pid =
                Long.toString(Objects.requireNonNull(processes.get(service)).pid());
        try {
            Process kill =
                    new ProcessBuilder("kill", "-" + name, pid).inheritIO().start();
            if (!kill.waitFor(10, TimeUnit.SECONDS) || kill.exitValue() != 0) {
                throw new IllegalStateException("no signal " + name + " for " + service);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    private void launch(Service service) {
        try {
            Path log = log(service);
            Files.createDirectories(log.getParent());
            ProcessBuilder builder = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "@" + Checkout.file("deploy/jvm.options"),
                            "-Xmx256m",
                            "-XX:TieredStopAtLevel=1",
                            "-jar",
                            Checkout.file(service.module() + "/target/" + service.module() + ".jar")
                                    .toString())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                    .directory(data.toFile());
            Map<String, String> environment = builder.environment();
            environment.keySet().removeIf(name -> name.startsWith("TECHFIN_"));
            environment.putAll(Ports.settings(ports));
            environment.put("TECHFIN_DATA", data.toString());
            if (service != Service.IP_PLEDGE || moving.contains(service)) {
                environment.put("TECHFIN_DEMO", "true");
            }
            if (moving.contains(service)) {
                environment.put("TECHFIN_DEMO_DAY_SHIFT", Integer.toString(daysAhead));
            }
            if (service == Service.LOAN) {
                if (!database.name().equals("H2")) {
                    environment.putAll(database.settings("LOAN"));
                }
            }
            processes.put(service, builder.start());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void awaitReady(Service service) {
        await().atMost(START).pollInterval(Duration.ofMillis(100)).until(() -> {
            if (!Objects.requireNonNull(processes.get(service)).isAlive()) {
                throw new IllegalStateException(service + " ended; its log: " + logOf(service));
            }
            return isReady(port(service));
        });
    }

    private static boolean isReady(int port) {
        try {
            return Api.at(port).get("/health/readiness").status() == 200;
        } catch (UncheckedIOException notYet) {
            return false;
        }
    }

    private void end(Service service, boolean atOnce) {
        Process process = Objects.requireNonNull(processes.remove(service));
        if (atOnce) {
            process.destroyForcibly();
        } else {
            process.destroy();
        }
        try {
            if (!process.waitFor(30, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            process.destroyForcibly();
        }
    }

    private int port(Service service) {
        return Objects.requireNonNull(ports.get(service));
    }

    private Path log(Service service) {
        return Checkout.file("system-tests/target/suite-logs")
                .resolve("whole-round-" + database.name() + "-" + service.title() + ".log");
    }

    /** Ends the processes that this town started. */
    @Override
    public void close() {
        List.copyOf(processes.keySet()).forEach(service -> end(service, false));
    }
}
