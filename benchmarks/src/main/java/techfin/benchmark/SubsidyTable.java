package techfin.benchmark;

import java.io.PrintStream;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/** Runs the subsidy benchmark and prints one table with its ratios. */
final class SubsidyTable {
    private static final List<String> SHAPES = List.of("1", "5", "36", "LPR");

    private SubsidyTable() {}

    static void run(boolean thorough, PrintStream out) throws RunnerException {
        Collection<RunResult> results = new Runner(new OptionsBuilder()
                        .include(SubsidyBenchmark.class.getSimpleName())
                        .addProfiler(GCProfiler.class)
                        .forks(thorough ? 5 : 2)
                        .warmupIterations(thorough ? 10 : 5)
                        .warmupTime(TimeValue.milliseconds(thorough ? 1_000 : 500))
                        .measurementIterations(5)
                        .measurementTime(TimeValue.milliseconds(thorough ? 1_000 : 200))
                        .jvmArgsAppend("-Xms256m", "-Xmx256m", "-XX:+UseSerialGC")
                        .build())
                .run();
        out.println();
        out.printf(Locale.ROOT, "%-20s %-9s %12s %10s %12s%n", "what", "segments", "ns/op", "± error", "bytes/op");
        for (RunResult result : results) {
            out.printf(
                    Locale.ROOT,
                    "%-20s %-9s %12.1f %10.1f %12.2f%n",
                    result.getPrimaryResult().getLabel(),
                    result.getParams().getParam("shape"),
                    result.getPrimaryResult().getScore(),
                    result.getPrimaryResult().getScoreError(),
                    bytes(result));
        }
        out.println();
        for (String shape : SHAPES) {
            out.printf(
                    Locale.ROOT,
                    "%-4s amount only: %.1f times as fast as BigDecimal (goal 5), %.3f bytes (goal 1 at most);"
                            + " with receipt: %.2f of BigDecimal's time without (goal 1 at most)%n",
                    shape,
                    score(results, "amountByBigDecimal", shape) / score(results, "amountOnly", shape),
                    bytes(find(results, "amountOnly", shape)),
                    score(results, "quoteWithReceipt", shape) / score(results, "quoteByBigDecimal", shape));
        }
    }

    private static double score(Collection<RunResult> results, String label, String shape) {
        return find(results, label, shape).getPrimaryResult().getScore();
    }

    private static double bytes(RunResult result) {
        Result<?> bytes = result.getSecondaryResults().get("gc.alloc.rate.norm");
        return bytes == null ? Double.NaN : bytes.getScore();
    }

    private static RunResult find(Collection<RunResult> results, String label, String shape) {
        return results.stream()
                .filter(result -> result.getPrimaryResult().getLabel().equals(label)
                        && result.getParams().getParam("shape").equals(shape))
                .findFirst()
                .orElseThrow();
    }
}
