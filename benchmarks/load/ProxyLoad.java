import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Asks for one address again and again over kept connections, first directly and then through the gateway, in turns, and
 * tells rate, latency and the processor time that a process spent per request. See README.md beside this file.
 */
public final class ProxyLoad {
    private static final int ROUNDS = 3;
    private static final int WARM_UP_SECONDS = 10;
    private static final double TICKS_PER_SECOND = 100.0;

    private ProxyLoad() {}

    /** Settings of a run; each is a system property {@code load.<name>}. */
    record Plan(URI direct, URI gateway, String path, String token, int connections, int seconds, long pid) {
        static Plan ofProperties() {
            return new Plan(
                    URI.create(System.getProperty("load.direct", "http://127.0.0.1:8081")),
                    URI.create(System.getProperty("load.gateway", "http://127.0.0.1:8080")),
                    System.getProperty("load.path", "/api/loan/openapi.yaml"),
                    System.getProperty("load.token", ""),
                    Integer.getInteger("load.connections", 16),
                    Integer.getInteger("load.seconds", 10),
                    Long.getLong("load.pid", 0L));
        }
    }

    /** What one round gave; latencies in nanoseconds, sorted. */
    record Result(long[] latencies, double seconds, double cpuSeconds) {
        double rate() {
            return latencies.length / seconds;
        }

        double micros(double part) {
            return latencies.length == 0 ? 0 : latencies[(int) (part * (latencies.length - 1))] / 1000.0;
        }

        double cpuMicros() {
            return latencies.length == 0 ? 0 : cpuSeconds * 1e6 / latencies.length;
        }
    }

    /** Runs direct, gateway, direct, gateway … after a warm-up of both. */
    public static void main(String[] arguments) throws Exception {
        Plan plan = Plan.ofProperties();
        PrintStream out = System.out;
        run(plan, plan.direct(), WARM_UP_SECONDS);
        run(plan, plan.gateway(), WARM_UP_SECONDS);
        out.printf(Locale.ROOT, "%-8s %12s %10s %10s %16s%n", "way", "requests/s", "p50 µs", "p99 µs", "cpu µs/request");
        List<Double> gateway = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            print(out, "direct", run(plan, plan.direct(), plan.seconds()));
            Result through = run(plan, plan.gateway(), plan.seconds());
            print(out, "gateway", through);
            gateway.add(through.cpuMicros());
        }
        gateway.sort(null);
        if (plan.pid() > 0) {
            out.printf(
                    Locale.ROOT,
                    "processor time of process %d per request through the gateway: best %.1f µs, median %.1f µs%n",
                    plan.pid(),
                    gateway.getFirst(),
                    gateway.get(ROUNDS / 2));
        }
    }

    private static void print(PrintStream out, String way, Result result) {
        out.printf(
                Locale.ROOT,
                "%-8s %12.0f %10.0f %10.0f %16.1f%n",
                way,
                result.rate(),
                result.micros(0.5),
                result.micros(0.99),
                result.cpuMicros());
    }

    private static Result run(Plan plan, URI base, int seconds) throws Exception {
        byte[] request = ("GET " + plan.path() + " HTTP/1.1\r\nHost: " + base.getAuthority() + "\r\n"
                        + (plan.token().isEmpty() ? "" : "Authorization: Bearer " + plan.token() + "\r\n")
                        + "\r\n")
                .getBytes(StandardCharsets.ISO_8859_1);
        double cpuBefore = cpuSeconds(plan.pid());
        long start = System.nanoTime();
        long end = start + seconds * 1_000_000_000L;
        List<Future<long[]>> callers = new ArrayList<>();
        try (ExecutorService executor = Executors.newFixedThreadPool(plan.connections())) {
            for (int i = 0; i < plan.connections(); i++) {
                callers.add(executor.submit(() -> call(base, request, end)));
            }
        }
        double took = (System.nanoTime() - start) / 1e9;
        double cpu = cpuSeconds(plan.pid()) - cpuBefore;
        List<long[]> all = new ArrayList<>();
        for (Future<long[]> caller : callers) {
            all.add(caller.get());
        }
        long[] latencies = all.stream().flatMapToLong(Arrays::stream).sorted().toArray();
        return new Result(latencies, took, cpu);
    }

    private static long[] call(URI base, byte[] request, long end) throws IOException {
        long[] latencies = new long[1 << 16];
        int count = 0;
        try (Socket socket = new Socket(base.getHost(), base.getPort())) {
            socket.setTcpNoDelay(true);
            InputStream in = new BufferedInputStream(socket.getInputStream(), 1 << 16);
            for (long now = System.nanoTime(); now < end; ) {
                socket.getOutputStream().write(request);
                readAnswer(in);
                long then = System.nanoTime();
                if (count == latencies.length) {
                    latencies = Arrays.copyOf(latencies, count * 2);
                }
                latencies[count++] = then - now;
                now = then;
            }
        }
        return Arrays.copyOf(latencies, count);
    }

    private static void readAnswer(InputStream in) throws IOException {
        String status = line(in);
        if (!status.startsWith("HTTP/1.1 200")) {
            throw new IOException("answered " + status);
        }
        long length = 0;
        boolean chunked = false;
        for (String header = line(in); !header.isEmpty(); header = line(in)) {
            String lower = header.toLowerCase(Locale.ROOT);
            if (lower.startsWith("content-length:")) {
                length = Long.parseLong(lower.substring(15).strip());
            }
            chunked |= lower.startsWith("transfer-encoding:") && lower.contains("chunked");
        }
        if (!chunked) {
            in.skipNBytes(length);
            return;
        }
        for (long size = Long.parseLong(line(in), 16); size > 0; size = Long.parseLong(line(in), 16)) {
            in.skipNBytes(size + 2);
        }
        line(in);
    }

    private static String line(InputStream in) throws IOException {
        StringBuilder text = new StringBuilder();
        for (int c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0) {
                throw new EOFException("closed in the middle of an answer");
            }
            if (c != '\r') {
                text.append((char) c);
            }
        }
        return text.toString();
    }

    /** User and system time of a process so far (fields 14 and 15 of its stat file, in ticks of 10 ms). */
    private static double cpuSeconds(long pid) throws IOException {
        Path stat = Path.of("/proc", Long.toString(pid), "stat");
        if (pid == 0 || !Files.exists(stat)) {
            return 0;
        }
        String text = Files.readString(stat);
        String[] fields = text.substring(text.lastIndexOf(')') + 2).split(" ");
        return (Long.parseLong(fields[11]) + Long.parseLong(fields[12])) / TICKS_PER_SECOND;
    }
}
