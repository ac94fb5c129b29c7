import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;

/**
 * Sends a sheet of loans through the gateway, waits for its check, confirms it and waits until it is written; tells rows a
 * second for each, beside a bare reading of the same file and a bare batch insert into the same tables. See README.md
 * beside this file.
 */
public final class SheetLoad {
    private static final String IMPORTS = "/api/loan/v1/loan-imports";
    private static final Duration PATIENCE = Duration.ofMinutes(30);

    private final PrintStream out = System.out;
    private final URI gateway = URI.create(System.getProperty("load.gateway", "http://127.0.0.1:8080"));
    private final int rows = Integer.getInteger("load.rows", 200_000);
    private final long seed = Long.getLong("load.seed", 2026);
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private String token = "";
    private long signedIn;

    /** Ends with 1 when the batch does not hold exactly the good rows. */
    public static void main(String[] arguments) throws Exception {
        System.exit(new SheetLoad().run() ? 0 : 1);
    }

    private boolean run() throws Exception {
        if (!InetAddress.getByName(gateway.getHost()).isLoopbackAddress()) {
            throw new IllegalArgumentException("only for a suite on this machine, was " + gateway);
        }
        print("%d rows, load average %.2f, busy before %.0f %%%n", rows, Pace.loadAverage(), 100 * Pace.otherWork());
        LoanSheet sheet = new LoanSheet(seed, Long.toString(System.currentTimeMillis(), 36));
        Path file = sheet.write(rows);
        try {
            print("%s, %.1f MB, %d bad rows%n", "xlsx", Files.size(file) / 1048576.0, sheet.bad());
            double reading = bareReading(file);
            double bare = bareInserts();
            long loansBefore = number(get("/api/loan/v1/loans/count"), "count");
            long start = System.nanoTime();
            String batch = IMPORTS + "/" + text(send(file), "id");
            print("%-34s %8.1f s%n", "received, looked through, kept", since(start));
            long checking = System.nanoTime();
            String checked = until(batch, "CHECKED");
            double check = rows / since(checking);
            long writing = System.nanoTime();
            confirm(batch);
            String written = until(batch, "WRITTEN");
            long accepted = number(written, "writtenRows");
            double write = accepted / since(writing);
            print("%-34s %8.0f rows/s  %.2f x bare reading%n", "check", check, check / reading);
            print("%-34s %8.0f rows/s  %.2f x bare batch%n", "write, with audit", write, write / bare);
            return exact(sheet, checked, written, number(get("/api/loan/v1/loans/count"), "count") - loansBefore);
        } finally {
            Files.delete(file);
        }
    }

    private boolean exact(LoanSheet sheet, String checked, String written, long more) {
        long accepted = number(checked, "acceptedRows");
        long rejected = number(checked, "rejectedRows");
        boolean right = rejected == sheet.bad()
                && accepted == rows - sheet.bad()
                && number(written, "writtenRows") == accepted
                && more == accepted;
        print("%d accepted, %d rejected, %d more loans on record: %s%n", accepted, rejected, more, right ? "exact" : "WRONG");
        return right;
    }

    /** Rows a second of the reader alone, on the same file, doing nothing with them. */
    private double bareReading(Path file) throws IOException {
        double best = 0;
        for (int round = 0; round < 3; round++) {
            long start = System.nanoTime();
            try (ReadableWorkbook workbook = new ReadableWorkbook(file.toFile());
                    Stream<Row> read = workbook.getFirstSheet().openStream()) {
                long count = read.count();
                if (count != rows + 1) {
                    throw new IllegalStateException("read " + count);
                }
            }
            best = Math.max(best, rows / since(start));
        }
        print("%-34s %8.0f rows/s (best of three)%n", "bare reading", best);
        return best;
    }

    private double bareInserts() throws Exception {
        try (BareInserts bare = BareInserts.open(
                Path.of(System.getProperty("load.lib", "loan-service/target/lib")),
                System.getProperty("load.jdbc", ""),
                System.getProperty("load.jdbcUser", ""),
                System.getProperty("load.jdbcPassword", ""))) {
            bare.batch(20_000);
            long start = System.nanoTime();
            bare.batch(rows);
            double rate = rows / since(start);
            print("%-34s %8.0f rows/s  (%s)%n", "bare batch, 1,000 a commit", rate, bare.database());
            return rate;
        }
    }

    private String until(String batch, String status) throws Exception {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < end) {
            String view = get(batch);
            String now = text(view, "status");
            if (now.equals(status)) {
                return view;
            }
            if (now.equals("FAILED")) {
                throw new IOException("the batch failed: " + view);
            }
            TimeUnit.MILLISECONDS.sleep(100);
        }
        throw new IOException("not " + status + " within " + PATIENCE);
    }

    private String send(Path file) throws Exception {
        String frame = "sheet-load-frame";
        byte[] head = ("--" + frame + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"loans.xlsx\"\r\n"
                        + "Content-Type: application/octet-stream\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8);
        byte[] tail = ("\r\n--" + frame + "--\r\n").getBytes(StandardCharsets.UTF_8);
        BodyPublisher body = BodyPublishers.concat(
                BodyPublishers.ofByteArray(head), BodyPublishers.ofFile(file), BodyPublishers.ofByteArray(tail));
        return sent(request(IMPORTS)
                .header("Content-Type", "multipart/form-data; boundary=" + frame)
                .POST(body), 202);
    }

    private void confirm(String batch) throws Exception {
        sent(request(batch + "/confirmation")
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", batch.substring(batch.lastIndexOf('/') + 1))
                .POST(BodyPublishers.ofString("{\"mode\": \"VALID_ROWS\"}")), 202);
    }

    private String get(String path) throws Exception {
        return sent(request(path).GET(), 200);
    }

    private HttpRequest.Builder request(String path) throws Exception {
        if (token.isEmpty() || since(signedIn) > 120) {
            signedIn = System.nanoTime();
            String password = System.getProperty("load.password", "techfin-demo-2026");
            HttpRequest login = HttpRequest.newBuilder(gateway.resolve("/api/auth/v1/login"))
                    .header("Content-Type", "application/json")
                    .POST(BodyPublishers.ofString(
                            "{\"username\":\"bank-a.clerk\",\"password\":\"" + password + "\"}"))
                    .build();
            token = text(http.send(login, BodyHandlers.ofString()).body(), "accessToken");
        }
        return HttpRequest.newBuilder(gateway.resolve(path))
                .timeout(Duration.ofSeconds(90))
                .header("Authorization", "Bearer " + token);
    }

    private String sent(HttpRequest.Builder request, int expected) throws Exception {
        HttpResponse<String> answer = http.send(request.build(), BodyHandlers.ofString());
        if (answer.statusCode() != expected) {
            throw new IOException(answer.uri().getPath() + " answered " + answer.statusCode() + " " + answer.body());
        }
        return answer.body();
    }

    private static String text(String json, String name) {
        return find(json, "\"" + name + "\"\\s*:\\s*\"([^\"]+)\"");
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

    private static double since(long nanos) {
        return (System.nanoTime() - nanos) / 1e9;
    }

    private void print(String format, Object... values) {
        out.printf(Locale.ROOT, format, values);
    }
}
