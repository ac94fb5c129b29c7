package techfin.rating.city.usecase;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import techfin.rating.city.CityIndicator;
import techfin.rating.city.CityValue;
import techfin.rating.city.Series;
import techfin.rating.city.Words;
import techfin.rating.city.YearValue;

/**
 * An indicator as it is told to people and kept in the audit trail; decimals as text.
 *
 * @param latest the latest value after the base year; null while there is none
 * @param progressPercent (latest - base) / (target - base), one place; null where it cannot be said
 * @param targetMet whether the latest value is where the target wants it
 * @param values the value of each year that counts, the earliest first
 * @param history versions that were corrected
 */
public record CityIndicatorView(
        String code,
        long version,
        CityIndicator.Family system,
        @Nullable String group,
        Words name,
        @Nullable String unit,
        CityIndicator.Direction direction,
        boolean core,
        @Nullable PlanView base,
        @Nullable PlanView target,
        @Nullable ValueView latest,
        @Nullable String progressPercent,
        @Nullable Boolean targetMet,
        String source,
        @Nullable Words note,
        List<ValueView> values,
        List<ValueView> history,
        List<AnomalyView> anomalies) {

    /** A figure of the plan. */
    public record PlanView(int year, String value) {
        static @Nullable PlanView of(@Nullable YearValue value) {
            return value == null ? null : new PlanView(value.year(), plain(value.value()));
        }
    }

    /**
     * The value of a year.
     *
     * @param version 0 for what comes with the program
     * @param asOf day or period of the source, where it is not the whole year
     * @param reason why it replaced the version before it
     */
    public record ValueView(
            int year,
            int version,
            String value,
            @Nullable String asOf,
            String source,
            @Nullable String reason) {
        static ValueView of(CityValue value) {
            return new ValueView(
                    value.year(), value.version(), plain(value.value()), value.asOf(), value.source(), value.reason());
        }
    }

    /** Something that does not fit in the sources. */
    public record AnomalyView(String code, List<String> indicators, Words text) {
        static AnomalyView of(techfin.rating.city.Anomaly anomaly) {
            return new AnomalyView(anomaly.code(), anomaly.indicators(), anomaly.text());
        }
    }

    /** The whole of it. */
    public static CityIndicatorView of(Series series) {
        CityIndicator indicator = series.indicator();
        return new CityIndicatorView(
                indicator.code(),
                series.version(),
                indicator.system(),
                indicator.group(),
                indicator.name(),
                indicator.unit(),
                indicator.direction(),
                indicator.core(),
                PlanView.of(indicator.base()),
                PlanView.of(indicator.target()),
                series.latest().map(ValueView::of).orElse(null),
                series.progressPercent().map(BigDecimal::toPlainString).orElse(null),
                series.targetMet(),
                indicator.source(),
                indicator.note(),
                series.values().stream().map(ValueView::of).toList(),
                series.replaced().stream().map(ValueView::of).toList(),
                indicator.anomalies().stream().map(AnomalyView::of).toList());
    }

    /** Without the zeros that a column adds. */
    private static String plain(BigDecimal value) {
        return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
    }
}
