import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/**
 * Does one thing at a fixed rate, or as fast as it goes. A late start counts as waiting: at a rate, each latency runs from
 * the moment at which the thing was due.
 */
final class Pace {
    private static final double NANOS_PER_SECOND = 1e9;

    private Pace() {}

    /** The thing to do. */
    @FunctionalInterface
    interface Work {
        /** Does it and says in a word how it went. */
        String run() throws Exception;
    }

    /** What a round gave: latencies in nanoseconds, sorted; how often each word was said; busy part of the machine. */
    record Result(long[] latencies, Map<String, Integer> outcomes, double seconds, double busy) {
        double rate() {
            return latencies.length / seconds;
        }

        /** The latency that the part of all did not exceed, in milliseconds. */
        double millis(double part) {
            int index = (int) Math.ceil(part * latencies.length) - 1;
            return latencies.length == 0 ? 0 : latencies[Math.max(0, index)] / 1e6;
        }
    }

    /** So often a second for so many seconds, by as many threads as there are workers. */
    static Result atRate(int rate, int seconds, List<? extends Work> workers) throws Exception {
        return run(rate, rate * seconds, Long.MAX_VALUE, workers);
    }

    /** Each worker begins anew as soon as it is done, for so many seconds. */
    static Result flatOut(int seconds, List<? extends Work> workers) throws Exception {
        return run(0, Integer.MAX_VALUE, (long) (seconds * NANOS_PER_SECOND), workers);
    }

    private static Result run(int rate, int most, long nanos, List<? extends Work> workers) throws Exception {
        AtomicInteger tickets = new AtomicInteger();
        long[] before = processorTicks();
        long start = System.nanoTime();
        List<Future<Tally>> tallies = new ArrayList<>();
        try (ExecutorService executor = Executors.newFixedThreadPool(workers.size())) {
            for (Work work : workers) {
                tallies.add(executor.submit(() -> drain(work, tickets, rate, most, start, nanos)));
            }
        }
        double seconds = (System.nanoTime() - start) / NANOS_PER_SECOND;
        double busy = busy(before, processorTicks());
        Map<String, Integer> outcomes = new TreeMap<>();
        List<long[]> latencies = new ArrayList<>();
        for (Future<Tally> future : tallies) {
            Tally tally = future.get();
            latencies.add(tally.latencies());
            tally.outcomes().forEach((outcome, times) -> outcomes.merge(outcome, times, Integer::sum));
        }
        return new Result(
                latencies.stream().flatMapToLong(Arrays::stream).sorted().toArray(), outcomes, seconds, busy);
    }

    private record Tally(long[] latencies, Map<String, Integer> outcomes) {}

    private static Tally drain(Work work, AtomicInteger tickets, int rate, int most, long start, long nanos)
            throws Exception {
        long[] latencies = new long[1 << 10];
        int count = 0;
        Map<String, Integer> outcomes = new TreeMap<>();
        while (true) {
            int ticket = tickets.getAndIncrement();
            long due = rate > 0 ? start + (long) (ticket * NANOS_PER_SECOND / rate) : System.nanoTime();
            if (ticket >= most || due - start >= nanos) {
                return new Tally(Arrays.copyOf(latencies, count), outcomes);
            }
            for (long early = due - System.nanoTime(); early > 0; early = due - System.nanoTime()) {
                LockSupport.parkNanos(early);
            }
            outcomes.merge(work.run(), 1, Integer::sum);
            if (count == latencies.length) {
                latencies = Arrays.copyOf(latencies, count * 2);
            }
            latencies[count++] = System.nanoTime() - due;
        }
    }

    /** Busy part of all processors while nothing of this program runs, over two seconds. */
    static double otherWork() throws Exception {
        long[] before = processorTicks();
        Thread.sleep(2000);
        return busy(before, processorTicks());
    }

    /** Processes that ran or waited to run, on average over the last minute; negative where it is not known. */
    static double loadAverage() {
        return ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    }

    /** Not-a-number where the machine does not tell. */
    private static double busy(long[] before, long[] after) {
        return before.length == 0 ? Double.NaN : 1 - (after[1] - before[1]) / (double) (after[0] - before[0]);
    }

    /** Time of all processors so far and the idle part of it (the first eight fields of the stat file). */
    private static long[] processorTicks() throws Exception {
        Path stat = Path.of("/proc/stat");
        if (!Files.exists(stat)) {
            return new long[0];
        }
        String[] fields = Files.readAllLines(stat).getFirst().split("\\s+");
        long[] ticks = Arrays.stream(fields, 1, 9).mapToLong(Long::parseLong).toArray();
        return new long[] {Arrays.stream(ticks).sum(), ticks[3] + ticks[4]};
    }
}
