package techfin.rating.city;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import techfin.rating.city.CityIndicator.Direction;
import techfin.rating.city.CityIndicator.Family;

/** Progress of the city's indicators, and which version of a year counts. */
class SeriesTest {
    private static final long SEED = 14;

    @ParameterizedTest(name = "from {0} to {1}, now {2}: {3} %")
    @CsvSource({
        "42.03, 50, 57.23, 190.7",
        "268, 600, 918, 195.8",
        "303, 800, 1305, 201.6",
        "1.87, 3, 3.06, 105.3",
        // lower is better: the same formula
        "0.60, 0.40, 0.50, 50.0",
        "0.60, 0.40, 0.70, -50.0",
        "0, 3, 1, 33.3",
        "0, 8, 1, 12.5",
        "0, 2000, 1, 0.1",
        "0, 2001, 1, 0.0",
        "100, 200, 100, 0.0"
    })
    void progress_is_the_way_gone_of_the_way_to_go(String base, String target, String later, String percent) {
        assertThat(Series.progress(new BigDecimal(base), new BigDecimal(target), new BigDecimal(later)))
                .contains(new BigDecimal(percent));
    }

    @Test
    void a_target_that_is_the_base_leaves_nothing_to_say() {
        assertThat(Series.progress(BigDecimal.ONE, BigDecimal.ONE, BigDecimal.TEN))
                .isEmpty();
    }

    @Test
    void only_a_value_after_the_base_year_is_progress() {
        Series series =
                new Series(indicator(Direction.HIGHER, value(2019, 0, "202"), value(2020, 0, "268")), List.of());
        assertThat(series.latest()).isEmpty();
        assertThat(series.progressPercent()).isEmpty();
        assertThat(series.targetMet()).isNull();
        assertThat(series.values()).hasSize(2);
    }

    @Test
    void the_last_correction_counts_and_the_versions_before_stay() {
        Series series = new Series(
                indicator(Direction.HIGHER, value(2020, 0, "268"), value(2024, 0, "918")),
                List.of(value(2024, 2, "917"), value(2024, 1, "916"), value(2025, 1, "999")));
        assertThat(series.in(2024).orElseThrow().value()).isEqualByComparingTo("917");
        assertThat(series.latest().orElseThrow().year()).isEqualTo(2025);
        assertThat(series.replaced()).extracting(CityValue::version).containsExactly(0, 1);
        assertThat(series.version()).isEqualTo(3);
    }

    @Test
    void whether_a_target_is_met_depends_on_which_way_is_better() {
        CityValue above = value(2024, 0, "601");
        CityValue same = value(2024, 0, "600");
        CityValue below = value(2024, 0, "599");
        assertThat(new Series(indicator(Direction.HIGHER, above), List.of()).targetMet())
                .isTrue();
        assertThat(new Series(indicator(Direction.HIGHER, same), List.of()).targetMet())
                .isTrue();
        assertThat(new Series(indicator(Direction.HIGHER, below), List.of()).targetMet())
                .isFalse();
        assertThat(new Series(indicator(Direction.LOWER, above), List.of()).targetMet())
                .isFalse();
        assertThat(new Series(indicator(Direction.LOWER, same), List.of()).targetMet())
                .isTrue();
        assertThat(new Series(indicator(Direction.LOWER, below), List.of()).targetMet())
                .isTrue();
    }

    @Test
    void a_step_towards_the_target_never_lowers_the_progress_whichever_way_is_better() {
        Random random = new Random(SEED);
        for (int i = 0; i < 2_000; i++) {
            BigDecimal base = amount(random);
            BigDecimal way = amount(random).add(BigDecimal.ONE);
            BigDecimal target = random.nextBoolean() ? base.add(way) : base.subtract(way);
            BigDecimal step = target.subtract(base).movePointLeft(random.nextInt(3));
            BigDecimal later = base.add(step);
            BigDecimal before = Series.progress(base, target, later).orElseThrow();
            BigDecimal after = Series.progress(base, target, later.add(step)).orElseThrow();
            assertThat(after).isGreaterThanOrEqualTo(before);
        }
    }

    @Test
    void two_values_of_one_year_do_not_come_with_the_program() {
        assertThatThrownBy(() -> indicator(Direction.HIGHER, value(2024, 0, "1"), value(2024, 0, "2")))
                .hasMessageContaining("two values");
    }

    private static BigDecimal amount(Random random) {
        return BigDecimal.valueOf(random.nextInt(1_000_000), 2);
    }

    private static CityIndicator indicator(Direction direction, CityValue... shipped) {
        return new CityIndicator(
                "P6",
                Family.PLAN,
                null,
                new Words("高新技术企业", "High-tech enterprises"),
                "家",
                direction,
                true,
                new YearValue(2020, new BigDecimal("268")),
                new YearValue(2025, new BigDecimal("600")),
                "规划",
                null,
                List.of(shipped),
                List.of());
    }

    private static CityValue value(int year, int version, String value) {
        return new CityValue(year, version, new BigDecimal(value), null, "来源", version == 0 ? null : "更正");
    }
}
