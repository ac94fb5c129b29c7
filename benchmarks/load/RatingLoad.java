import java.io.File;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import techfin.rating.scoring.Block;
import techfin.rating.scoring.Facts;
import techfin.rating.scoring.Scorer;
import techfin.rating.scoring.Scores;
import techfin.rating.scoring.SystemReader;
import techfin.servicekit.json.PlainJson;
import techfin.testkit.token.TestTokens;

/**
 * Rates a generated city in one run of the real service with a small heap: scoring alone beside one pass over as many
 * numbers, then from table to table beside a bare read and a bare write, then the same again, then killed on the way and
 * taken up by the next start. See README.md beside this file.
 */
public final class RatingLoad {
    private static final Duration PATIENCE = Duration.ofMinutes(60);
    private static final int STRETCH = 2_000;
    private static final String RUNS = "/api/rating/v1/assessment-runs/";
    private static final String SYSTEM = "/techfin/rating/system/LC-INNOVATION-2026.json";

    private final int enterprises = Integer.getInteger("load.enterprises", 600_000);
    private final long seed = Long.getLong("load.seed", 2026);
    private final String heap = System.getProperty("load.heap", "256m");
    private final Path home = Path.of(System.getProperty("load.home", "rating-service/target"));
    private final int port = freePort();
    private final HttpClient http = HttpClient.newHttpClient();
    private Process service;
    private Path data;

    /** Ends with 1 when a result is not what it must be. */
    public static void main(String[] arguments) throws Exception {
        System.exit(new RatingLoad().run() ? 0 : 1);
    }

    private boolean run() throws Exception {
        print("%,d enterprises, heap %s, load average %.2f, busy before %.0f %%%n",
                enterprises, heap, Pace.loadAverage(), 100 * Pace.otherWork());
        scoringAlone();
        data = Files.createTempDirectory("rating-load");
        String jdbc = System.getProperty("load.jdbc", "jdbc:h2:file:" + data.resolve("rating") + ";MODE=MySQL"
                + ";DATABASE_TO_LOWER=TRUE;CASE_INSENSITIVE_IDENTIFIERS=TRUE;WRITE_DELAY=0");
        String user = System.getProperty("load.jdbcUser", jdbc.startsWith("jdbc:h2") ? "sa" : "");
        String password = System.getProperty("load.jdbcPassword", "");
        try {
            start(jdbc, user, password);
            stop();
            double bare;
            try (Connection connection = DriverManager.getConnection(driverUrl(jdbc), user, password)) {
                RatingCity city = new RatingCity(connection, enterprises, seed);
                print("%s%n", connection.getMetaData().getDatabaseProductName() + " "
                        + connection.getMetaData().getDatabaseProductVersion());
                city.forget();
                if (city.count("rating_input") != enterprises) {
                    timed("generated", city::generate);
                }
                double read = timed("bare read", city::bareRead);
                double write = timed("bare write", city::bareWrite);
                bare = read + write;
            }
            start(jdbc, user, password);
            long begin = System.nanoTime();
            String first = finished(post());
            double whole = since(begin);
            print("%-34s %8.1f s  %,9.0f enterprises/s  %.2f x bare read and write%n",
                    "first run, from table to table", whole, enterprises / whole, whole / bare);
            begin = System.nanoTime();
            String second = finished(post());
            print("%-34s %8.1f s  %,9.0f enterprises/s, %s written%n",
                    "the same again", since(begin), enterprises / since(begin), number(second, "written"));
            stop();
            String expected = fingerprint(jdbc, user, password, false);
            boolean exact = number(first, "written") == enterprises && number(second, "written") == 0;
            return killed(jdbc, user, password, whole, expected) & exact;
        } finally {
            stop();
            try (var files = Files.walk(data)) {
                files.sorted(java.util.Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
            }
        }
    }

    /** Kills the service when it is 60 % through, starts it again and lets it finish. */
    private boolean killed(String jdbc, String user, String password, double whole, String expected) throws Exception {
        fingerprint(jdbc, user, password, true);
        start(jdbc, user, password);
        String run = post();
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (number(get(RUNS + run), "lookedAt") < enterprises * 6L / 10 && System.nanoTime() < end) {
            TimeUnit.MILLISECONDS.sleep(50);
        }
        long before = number(get(RUNS + run), "lookedAt");
        service.destroyForcibly().waitFor();
        start(jdbc, user, password);
        end = System.nanoTime() + PATIENCE.toNanos();
        while (number(get(RUNS + run), "lookedAt") == before && System.nanoTime() < end) {
            TimeUnit.MILLISECONDS.sleep(20);
        }
        long begin = System.nanoTime();
        String done = finished(run);
        double rest = since(begin);
        stop();
        String now = fingerprint(jdbc, user, password, false);
        boolean same = now.equals(expected) && number(done, "lookedAt") == enterprises;
        print("%-34s %8.1f s  %.2f of the whole run; results %s%n",
                "killed at 60 %, the rest", rest, rest / whole, same ? "the same" : "DIFFER: " + now + " " + expected);
        return same;
    }

    private String fingerprint(String jdbc, String user, String password, boolean forget) throws Exception {
        try (Connection connection = DriverManager.getConnection(driverUrl(jdbc), user, password)) {
            RatingCity city = new RatingCity(connection, enterprises, seed);
            if (forget) {
                city.forget();
            }
            return city.fingerprint();
        }
    }

    private static String driverUrl(String jdbc) {
        return jdbc.startsWith("jdbc:mysql") && !jdbc.contains("rewriteBatchedStatements")
                ? jdbc + (jdbc.contains("?") ? "&" : "?") + "rewriteBatchedStatements=true"
                : jdbc;
    }

    private void scoringAlone() {
        Scorer scorer = SystemReader.read(PlainJson.resource(Scorer.class, SYSTEM), "", new ArrayList<>())
                .map(Scorer::new)
                .orElseThrow();
        SplittableRandom random = new SplittableRandom(seed);
        Facts facts = new Facts(true, new BigDecimal(50), null);
        List<Map<String, techfin.rating.scoring.Value>> firms = new ArrayList<>();
        for (int i = 0; i < 5_000; i++) {
            firms.add(scorer.readKnown(PlainJson.of(RatingCity.values(random, new BigDecimal(50)))));
        }
        List<Block> blocks = new ArrayList<>();
        for (int i = 0; i < enterprises; i++) {
            if (blocks.isEmpty() || blocks.getLast().isFull()) {
                blocks.add(scorer.newBlock(STRETCH));
            }
            scorer.put(blocks.getLast(), "growth", facts, firms.get(i % firms.size()));
        }
        Scores scores = scorer.newScores(blocks.getFirst());
        long[][] numbers = new long[scorer.system().indicators().size()][enterprises];
        for (long[] column : numbers) {
            java.util.Arrays.setAll(column, i -> random.nextLong(1_000_000));
        }
        double pass = Double.MAX_VALUE;
        double score = Double.MAX_VALUE;
        long sum = 0;
        for (int round = 0; round < 9; round++) {
            long begin = System.nanoTime();
            for (long[] column : numbers) {
                for (long value : column) {
                    sum += value;
                }
            }
            pass = Math.min(pass, since(begin));
            begin = System.nanoTime();
            for (Block block : blocks) {
                scorer.score(block, scores);
                sum += scores.total(0);
            }
            score = Math.min(score, since(begin));
        }
        print("%-34s %8.1f ms  (sum %d)%n", "one pass over 26 columns", 1e3 * pass, sum % 1000);
        print("%-34s %8.1f ms  %,9.0f enterprises/s  %.1f x the pass%n",
                "scoring alone, in columns", 1e3 * score, enterprises / score, score / pass);
    }

    private void start(String jdbc, String user, String password) throws Exception {
        List<String> command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + heap,
                "-XX:+UseSerialGC",
                "-cp",
                home.resolve("rating-service.jar") + File.pathSeparator + home.resolve("lib") + File.separator + "*",
                "techfin.rating.RatingService");
        ProcessBuilder builder = new ProcessBuilder(command);
        Map<String, String> environment = builder.environment();
        environment.put("TECHFIN_RATING_PORT", Integer.toString(port));
        environment.put("TECHFIN_RATING_DB_URL", jdbc);
        environment.put("TECHFIN_RATING_DB_USER", user);
        environment.put("TECHFIN_RATING_DB_PASSWORD", password);
        environment.put("TECHFIN_DATA", data.toString());
        environment.put("TECHFIN_JWKS", TestTokens.jwksJson());
        Path log = data.resolve("service.log");
        service = builder.redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
        long end = System.nanoTime() + Duration.ofSeconds(90).toNanos();
        while (System.nanoTime() < end && service.isAlive()) {
            try {
                HttpRequest ready = HttpRequest.newBuilder(address("/health/readiness")).build();
                if (http.send(ready, BodyHandlers.discarding()).statusCode() == 200) {
                    return;
                }
            } catch (IOException notYet) {
                TimeUnit.MILLISECONDS.sleep(100);
            }
        }
        throw new IOException("the service did not start:\n" + Files.readString(log));
    }

    private void stop() throws InterruptedException {
        if (service != null && service.isAlive()) {
            service.destroy();
            service.waitFor();
        }
    }

    private String post() throws Exception {
        HttpResponse<String> answer = http.send(
                request("/api/rating/v1/assessments")
                        .header("Content-Type", "application/json")
                        .header("Idempotency-Key", UUID.randomUUID().toString())
                        .POST(BodyPublishers.ofString("{\"scope\": {}}", StandardCharsets.UTF_8))
                        .build(),
                BodyHandlers.ofString());
        if (answer.statusCode() != 202) {
            throw new IOException(answer.statusCode() + " " + answer.body());
        }
        return find(answer.body(), "\"id\"\\s*:\\s*\"([^\"]+)\"");
    }

    private String finished(String run) throws Exception {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < end) {
            String view = get(RUNS + run);
            if (view.contains("\"DONE\"")) {
                return view;
            }
            TimeUnit.MILLISECONDS.sleep(100);
        }
        throw new IOException("not done within " + PATIENCE);
    }

    private String get(String path) throws Exception {
        HttpResponse<String> answer = http.send(request(path).build(), BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IOException(answer.statusCode() + " " + answer.body());
        }
        return answer.body();
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(address(path))
                .timeout(Duration.ofSeconds(30))
                .header("Authorization", "Bearer " + TestTokens.bureauReviewer());
    }

    private URI address(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }

    private static long number(String json, String name) {
        return Long.parseLong(find(json, "\"" + name + "\"\\s*:\\s*(\\d+)"));
    }

    private static String find(String json, String pattern) {
        Matcher matcher = Pattern.compile(pattern).matcher(json);
        if (!matcher.find()) {
            throw new IllegalStateException("no " + pattern + " in " + json);
        }
        return matcher.group(1);
    }

    /** Something to time. */
    private interface Work {
        void run() throws Exception;
    }

    private double timed(String what, Work work) throws Exception {
        long begin = System.nanoTime();
        work.run();
        double seconds = since(begin);
        print("%-34s %8.1f s  %,9.0f enterprises/s%n", what, seconds, enterprises / seconds);
        return seconds;
    }

    private static double since(long nanos) {
        return (System.nanoTime() - nanos) / 1e9;
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void print(String format, Object... values) {
        System.out.printf(Locale.ROOT, format, values);
    }
}
