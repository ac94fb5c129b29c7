package techfin.rating.city;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** An indicator with all that is known of its years: what came with the program, and what was recorded since. */
public final class Series {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final CityIndicator indicator;
    private final NavigableMap<Integer, CityValue> current = new TreeMap<>();
    private final List<CityValue> replaced = new ArrayList<>();
    private final int recorded;

    /**
     * A series.
     *
     * @param recorded every version that was recorded, in any order
     */
    public Series(CityIndicator indicator, List<CityValue> recorded) {
        this.indicator = indicator;
        this.recorded = recorded.size();
        List<CityValue> all = new ArrayList<>(indicator.shipped());
        all.addAll(recorded);
        all.sort(Comparator.comparingInt(CityValue::year).thenComparingInt(CityValue::version));
        for (CityValue value : all) {
            CityValue before = current.put(value.year(), value);
            if (before != null) {
                replaced.add(before);
            }
        }
    }

    public CityIndicator indicator() {
        return indicator;
    }

    /** Rises with every value that is recorded. */
    public long version() {
        return recorded;
    }

    /** The value of each year that counts, the earliest first. */
    public List<CityValue> values() {
        return List.copyOf(current.values());
    }

    /** Versions that were corrected, by year and version. */
    public List<CityValue> replaced() {
        return List.copyOf(replaced);
    }

    /** The value of a year that counts. */
    public Optional<CityValue> in(int year) {
        return Optional.ofNullable(current.get(year));
    }

    /** The latest value after the base year, or of all years where there is no base. */
    public Optional<CityValue> latest() {
        YearValue base = indicator.base();
        return current.isEmpty() || (base != null && current.lastKey() <= base.year())
                ? Optional.empty()
                : Optional.of(current.lastEntry().getValue());
    }

    /**
     * (later - base) / (target - base) in percent, half up to one place; the same where lower is better. Absent without
     * base, target or a later value, or where base and target are the same.
     */
    public Optional<BigDecimal> progressPercent() {
        YearValue base = indicator.base();
        YearValue target = indicator.target();
        CityValue later = latest().orElse(null);
        return base == null || target == null || later == null
                ? Optional.empty()
                : progress(base.value(), target.value(), later.value());
    }

    static Optional<BigDecimal> progress(BigDecimal base, BigDecimal target, BigDecimal later) {
        BigDecimal way = target.subtract(base);
        return way.signum() == 0
                ? Optional.empty()
                : Optional.of(later.subtract(base).multiply(HUNDRED).divide(way, 1, RoundingMode.HALF_UP));
    }

    /** Whether the latest value is where the target wants it; null without one of them. */
    public @Nullable Boolean targetMet() {
        YearValue target = indicator.target();
        CityValue later = latest().orElse(null);
        if (target == null || later == null) {
            return null;
        }
        int beyond = later.value().compareTo(target.value());
        return switch (indicator.direction()) {
            case HIGHER -> beyond >= 0;
            case LOWER -> beyond <= 0;
            case NONE -> null;
        };
    }
}
