package techfin.rating.monitoring.web;

import io.micronaut.core.annotation.Introspected;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import techfin.rating.monitoring.ScoreBins;
import techfin.rating.monitoring.Share;
import techfin.rating.monitoring.StabilityIndex;
import techfin.rating.monitoring.usecase.MeasureMigration;
import techfin.rating.monitoring.usecase.MeasureRates;
import techfin.rating.monitoring.usecase.MeasureStability;
import techfin.rating.monitoring.usecase.Period;

/** The shapes in which monitoring is told. */
final class MonitoringViews {
    private static final int PLACES = 6;

    private MonitoringViews() {}

    private static String text(BigDecimal number) {
        return number.setScale(PLACES, RoundingMode.HALF_UP).toPlainString();
    }

    /**
     * A bin of scores.
     *
     * @param from lowest score in it, points
     * @param to score at which the next begins; the full score lies in the last
     * @param expectedShare of one, six places; at least 0.000100
     * @param actualShare of one, six places; at least 0.000100
     * @param part what it adds to the index
     */
    @Introspected
    record BinView(
            int from, int to, long expected, long actual, String expectedShare, String actualShare, String part) {}

    private static List<BinView> bins(StabilityIndex index) {
        List<BinView> views = new ArrayList<>();
        for (int i = 0; i < index.bins().size(); i++) {
            StabilityIndex.Bin bin = index.bins().get(i);
            views.add(new BinView(
                    ScoreBins.from(i),
                    ScoreBins.to(i),
                    bin.expected(),
                    bin.actual(),
                    text(bin.expectedShare()),
                    text(bin.actualShare()),
                    text(bin.part())));
        }
        return views;
    }

    /**
     * How far totals shifted.
     *
     * @param expected how many had a grade on the first day
     * @param actual how many on the last
     * @param index six places; null when nobody had a grade on one of the days
     */
    @Introspected
    @Schema(name = "ScoreStability")
    record StabilityView(
            LocalDate from,
            LocalDate to,
            long expected,
            long actual,
            @Nullable String index,
            StabilityIndex.@Nullable Verdict verdict,
            List<BinView> bins) {
        static StabilityView of(Period period, MeasureStability.TotalShift shift) {
            Optional<StabilityIndex> index = shift.index();
            return new StabilityView(
                    period.from(),
                    period.to(),
                    shift.expected(),
                    shift.actual(),
                    index.map(found -> text(found.index())).orElse(null),
                    index.map(StabilityIndex::verdict).orElse(null),
                    index.map(MonitoringViews::bins).orElse(List.of()));
        }
    }

    /**
     * How far the scores of an indicator shifted.
     *
     * @param expected of how many it applied on the first day
     * @param actual of how many on the last
     * @param index six places; null when it applied to nobody on one of the days
     */
    @Introspected
    @Schema(name = "IndicatorStability")
    record IndicatorView(
            String code,
            String nameZh,
            String nameEn,
            long expected,
            long actual,
            @Nullable String index,
            StabilityIndex.@Nullable Verdict verdict,
            List<BinView> bins) {
        static IndicatorView of(MeasureStability.IndicatorShift shift) {
            Optional<StabilityIndex> index = shift.index();
            return new IndicatorView(
                    shift.code(),
                    shift.name().zh(),
                    shift.name().en(),
                    shift.expected(),
                    shift.actual(),
                    index.map(found -> text(found.index())).orElse(null),
                    index.map(StabilityIndex::verdict).orElse(null),
                    index.map(MonitoringViews::bins).orElse(List.of()));
        }
    }

    /** All indicators of the systems by which anybody was rated. */
    @Introspected
    @Schema(name = "IndicatorStabilities")
    record IndicatorsView(LocalDate from, LocalDate to, List<IndicatorView> items) {}

    /**
     * A row of the matrix.
     *
     * @param grade on the first day
     * @param counts by grade on the last day, in the order of the grades
     * @param percents of the row, two places; null when nobody had the grade
     * @param projectedPercents after the spans, four places
     * @param lost how many had no grade on the last day
     * @param gained how many had this grade on the last day and none on the first
     */
    @Introspected
    @Schema(name = "MigrationRow")
    record RowView(
            String grade,
            List<Long> counts,
            @Nullable List<String> percents,
            List<String> projectedPercents,
            long lost,
            long gained) {}

    /**
     * The matrix.
     *
     * @param spans for how many spans of the length from the first to the last day it is projected
     */
    @Introspected
    @Schema(name = "Migration")
    record MigrationView(LocalDate from, LocalDate to, int spans, List<String> grades, List<RowView> rows) {
        static MigrationView of(Period period, int spans, MeasureMigration.Migration migration) {
            List<RowView> rows = new ArrayList<>();
            for (int i = 0; i < migration.grades().size(); i++) {
                String grade = migration.grades().get(i);
                rows.add(new RowView(
                        grade,
                        migration.counts().get(i),
                        migration.percents().get(i).map(MonitoringViews::plain).orElse(null),
                        plain(migration.projected().get(i)),
                        migration.lost().getOrDefault(grade, 0L),
                        migration.gained().getOrDefault(grade, 0L)));
            }
            return new MigrationView(period.from(), period.to(), spans, migration.grades(), rows);
        }
    }

    private static List<String> plain(List<BigDecimal> numbers) {
        return numbers.stream().map(BigDecimal::toPlainString).toList();
    }

    /**
     * Some out of all.
     *
     * @param percent two places; null of nothing
     */
    @Introspected
    @Schema(name = "MonitoredShare")
    record ShareView(long some, long all, @Nullable String percent) {
        static ShareView of(Share share) {
            return new ShareView(
                    share.some(),
                    share.all(),
                    share.percent().map(BigDecimal::toPlainString).orElse(null));
        }
    }

    /**
     * Rates of a period.
     *
     * @param grades enterprises by grade on the last day
     * @param overrideRate overrides in force on the last day, of the enterprises with a grade
     * @param overrideAlarm whether the rate is above {@code overrideAlarmPercent}
     * @param overridesInForce on the last day, by reason
     * @param overridesProposed in the period, by the state in which they are now
     * @param appealRate appeals filed in the period, of the assessments of the period
     * @param upheldRate of the appeals of the period that were decided
     * @param appeals filed in the period, by the state in which they are now
     * @param appealsOverdue of them, open behind their deadline on the last day
     */
    @Introspected
    @Schema(name = "RatingRates")
    record RatesView(
            LocalDate from,
            LocalDate to,
            Map<String, Long> grades,
            long assessments,
            ShareView overrideRate,
            int overrideAlarmPercent,
            boolean overrideAlarm,
            Map<String, Long> overridesInForce,
            Map<String, Long> overridesProposed,
            ShareView appealRate,
            ShareView upheldRate,
            Map<String, Long> appeals,
            long appealsOverdue,
            long vetoesConfirmed,
            long vetoesLifted) {
        static RatesView of(Period period, MeasureRates.Rates rates) {
            return new RatesView(
                    period.from(),
                    period.to(),
                    rates.grades(),
                    rates.counts().assessments(),
                    ShareView.of(rates.overrides()),
                    MeasureRates.OVERRIDE_ALARM_PERCENT,
                    rates.isAlarm(),
                    rates.counts().overridesInForce(),
                    rates.counts().overridesProposed(),
                    ShareView.of(rates.appeals()),
                    ShareView.of(rates.upheld()),
                    rates.counts().appeals(),
                    rates.counts().appealsOverdue(),
                    rates.counts().vetoesConfirmed(),
                    rates.counts().vetoesLifted());
        }
    }
}
