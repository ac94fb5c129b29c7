package techfin.benchmark;

import com.opengamma.strata.basics.date.DayCount;
import com.opengamma.strata.basics.date.DayCounts;
import java.math.BigDecimal;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import techfin.money.LprTable;
import techfin.subsidy.Quote;
import techfin.subsidy.QuoteOutcome;
import techfin.subsidy.Subsidies;

/** One loan priced again and again: resolved facts first, then the whole way from the facts as reported. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class SubsidyBenchmark {
    /** Number of segments, or {@code LPR}. */
    @Param({"1", "5", "36", "LPR"})
    public String shape = "1";

    private Shape worked = Shape.of("1");
    private long[] parts = new long[2];

    @Setup
    public void resolve() {
        worked = Shape.of(shape);
        parts = new long[worked.resolved().lines()];
    }

    @Benchmark
    public long amountOnly() {
        return worked.resolved().amount(parts);
    }

    @Benchmark
    public BigDecimal amountByBigDecimal() {
        return PlainBigDecimal.amount(worked);
    }

    /** What Strata's day counts and binary fractions make of it: faster to write, not exact. */
    @Benchmark
    public double interestByStrata() {
        DayCount dayCount = DayCounts.ACT_360;
        double interest = 0;
        for (int i = 0; i < worked.from().length; i++) {
            interest += worked.doubleBalances()[i] * 0.0405 * dayCount.yearFraction(worked.from()[i], worked.to()[i]);
        }
        return interest;
    }

    @Benchmark
    public QuoteOutcome quoteWithReceipt() {
        return Subsidies.quote(worked.scheme(), worked.loan(), List.of(), null, LprTable.shipped());
    }

    @Benchmark
    public BigDecimal quoteByBigDecimal() {
        return PlainBigDecimal.fromDates(worked.scheme(), worked.loan());
    }

    /** The receipt written out as a tree, made canonical and digested. */
    @Benchmark
    public String quoteWithDigest() {
        return ((Quote) quoteWithReceipt()).receipt().digest();
    }
}
