package techfin.system;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Runs the browser tests of {@code system-tests/browser} as a process, and reads the report that they leave. */
final class BrowserTests {
    /** The setting that names a browser which is not on the path. */
    private static final String NAMED = "TECHFIN_TEST_CHROMIUM";

    private static final List<String> BROWSERS = List.of("chromium", "chromium-browser", "google-chrome");
    private static final Path FOLDER = Checkout.file("system-tests/browser");
    private static final Path TARGET = Checkout.file("system-tests/target/browser");
    private static final int MINUTES = 40;

    /**
     * One browser test.
     *
     * @param title file and title
     * @param status as Playwright says it: {@code expected}, {@code unexpected}, {@code flaky}, {@code skipped}
     * @param said the texts of its failures, or why it was skipped
     */
    record Outcome(String title, String status, String said) {}

    private BrowserTests() {}

    /** What is missing on this machine, as one sentence, or nothing. */
    static Optional<String> missing() {
        if (!isOnPath("npm")) {
            return Optional.of("the portal is not tried in a browser: npm is not on the path");
        }
        String named = System.getenv(NAMED);
        boolean there = named == null ? BROWSERS.stream().anyMatch(BrowserTests::isOnPath) : isFile(Path.of(named));
        return there
                ? Optional.empty()
                : Optional.of("the portal is not tried in a browser: none of " + BROWSERS + " is on the path, and "
                        + NAMED + (named == null ? " names none" : " names " + named + ", which is not there"));
    }

    /** Runs all tests against a gateway. */
    static List<Outcome> run(String gateway) {
        try {
            Files.createDirectories(TARGET);
            install();
            Path report = TARGET.resolve("report.json");
            Files.deleteIfExists(report);
            List<Outcome> outcomes = new ArrayList<>(List.of(check()));
            Path log = TARGET.resolve("run.log");
            // The report says which tests failed; the exit code says no more.
            execute(log, Map.of("TECHFIN_TEST_URL", gateway), "npx", "--no-install", "playwright", "test");
            if (!Files.exists(report)) {
                throw new IllegalStateException("no report; it said: " + Files.readString(log));
            }
            outcomes.addAll(read(report));
            return outcomes;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Playwright runs the tests without a look at their types. */
    private static Outcome check() throws IOException {
        Path log = TARGET.resolve("check.log");
        boolean good = execute(log, Map.of(), "npm", "run", "--silent", "check") == 0;
        return new Outcome(
                "the types and the format of the tests", good ? "expected" : "unexpected", Files.readString(log));
    }

    /** Fetches the libraries when the lock file is newer than what lies there. */
    private static void install() throws IOException {
        Path mark = FOLDER.resolve("node_modules/.package-lock.json");
        if (Files.exists(mark)
                && Files.getLastModifiedTime(mark)
                                .compareTo(Files.getLastModifiedTime(FOLDER.resolve("package-lock.json")))
                        >= 0) {
            return;
        }
        Path log = TARGET.resolve("install.log");
        if (execute(log, Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1"), "npm", "ci") != 0) {
            throw new IllegalStateException("npm ci failed: " + Files.readString(log));
        }
    }

    private static int execute(Path log, Map<String, String> settings, String... command) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(FOLDER.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        builder.environment().putAll(settings);
        Process process = builder.start();
        try {
            if (!process.waitFor(MINUTES, TimeUnit.MINUTES)) {
                process.descendants().forEach(ProcessHandle::destroyForcibly);
                process.destroyForcibly();
                throw new IllegalStateException(
                        String.join(" ", command) + " does not end; it said: " + Files.readString(log));
            }
            return process.exitValue();
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    /** The outcomes that a report of Playwright tells, with its errors that belong to no test. */
    static List<Outcome> read(Path report) throws IOException {
        JsonNode root = new ObjectMapper().readTree(report.toFile());
        List<Outcome> outcomes = new ArrayList<>();
        for (JsonNode error : root.path("errors")) {
            outcomes.add(new Outcome("before any test", "unexpected", message(error)));
        }
        root.path("suites").forEach(suite -> collect(suite, "", outcomes));
        return outcomes;
    }

    private static void collect(JsonNode suite, String above, List<Outcome> outcomes) {
        String title = above + suite.path("title").asText() + " › ";
        for (JsonNode spec : suite.path("specs")) {
            for (JsonNode test : spec.path("tests")) {
                outcomes.add(new Outcome(
                        title + spec.path("title").asText(), test.path("status").asText(), said(test)));
            }
        }
        suite.path("suites").forEach(inner -> collect(inner, title, outcomes));
    }

    private static String said(JsonNode test) {
        List<String> texts = new ArrayList<>();
        test.path("annotations")
                .forEach(annotation -> texts.add(annotation.path("description").asText()));
        for (JsonNode result : test.path("results")) {
            result.path("errors").forEach(error -> texts.add(message(error)));
        }
        return String.join("\n\n", texts);
    }

    private static String message(JsonNode error) {
        return error.path("message").asText().replaceAll("\u001b\\[[0-9;]*m", "");
    }

    private static boolean isOnPath(String program) {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(":"))
                .anyMatch(folder -> isFile(Path.of(folder, program)));
    }

    private static boolean isFile(Path file) {
        return Files.isExecutable(file);
    }
}
