package techfin.rating.monitoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StabilityIndexTest {
    private static List<Long> counts(String cells) {
        return Arrays.stream(cells.split(" ")).map(Long::valueOf).toList();
    }

    /** Values of Python's decimal module with 60 digits. */
    @ParameterizedTest
    @CsvSource({
        "2, 1, 0.69314718055994530942",
        "10, 1, 2.30258509299404568402",
        "1, 10000, -9.21034037197618273607",
        "7, 3, 0.84729786038720361371",
        "10001, 10000, 0.00009999500033330834",
        "1, 3, -1.09861228866810969140",
        "5, 5, 0.00000000000000000000",
    })
    void the_logarithm_is_right_to_the_last_place(BigDecimal dividend, BigDecimal divisor, BigDecimal logarithm) {
        assertThat(Logarithm.of(dividend, divisor).setScale(20, RoundingMode.HALF_UP))
                .isEqualTo(logarithm);
    }

    @Test
    void logarithms_of_factors_add_up() {
        Random random = new Random(7);
        BigDecimal slack = BigDecimal.ONE.movePointLeft(28);
        for (int i = 0; i < 300; i++) {
            BigDecimal a = BigDecimal.valueOf(1 + random.nextInt(1_000_000), 3);
            BigDecimal b = BigDecimal.valueOf(1 + random.nextInt(1_000_000), 6);
            BigDecimal apart = Logarithm.of(a, BigDecimal.ONE).add(Logarithm.of(b, BigDecimal.ONE));
            assertThat(Logarithm.of(a.multiply(b), BigDecimal.ONE)).isCloseTo(apart, within(slack));
            assertThat(Logarithm.of(a, b))
                    .isEqualByComparingTo(Logarithm.of(b, a).negate());
        }
        assertThatThrownBy(() -> Logarithm.of(BigDecimal.ZERO, BigDecimal.ONE))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static Offset<BigDecimal> within(BigDecimal slack) {
        return Offset.offset(slack);
    }

    /** Values of Python's decimal module with 60 digits, by the formula and the floor of 0.0001. */
    @ParameterizedTest
    @CsvSource({
        "10 10 10 10 10 10 10 10 10 10, 10 10 10 10 10 10 10 10 10 10, 0.00000000000000000000, STABLE",
        "50 50, 40 60, 0.04054651081081643820, STABLE",
        "5 10 15 20 20 15 10 5 0 0, 0 0 5 10 15 20 20 15 10 5, 2.38750749405395481182, SHIFTED",
        "1 9, 9 1, 3.51555932373795101246, SHIFTED",
        "0 100, 100 0, 18.41883867587797023560, SHIFTED",
        "3 1 4 1 5 9 2 6 5 3, 2 7 1 8 2 8 1 8 2 8, 0.94827846698583428613, SHIFTED",
    })
    void the_index_of_worked_cohorts(String expected, String actual, BigDecimal index, StabilityIndex.Verdict verdict) {
        StabilityIndex found =
                StabilityIndex.of(counts(expected), counts(actual)).orElseThrow();
        assertThat(found.index()).isEqualTo(index);
        assertThat(found.verdict()).isEqualTo(verdict);
    }

    @Test
    void an_index_is_never_negative_the_same_both_ways_and_nothing_where_shares_are_equal() {
        Random random = new Random(11);
        for (int i = 0; i < 200; i++) {
            List<Long> expected = new ArrayList<>(
                    Stream.generate(() -> (long) random.nextInt(40)).limit(10).toList());
            List<Long> actual =
                    Stream.generate(() -> (long) random.nextInt(900)).limit(10).toList();
            expected.set(0, 1L + expected.getFirst());
            StabilityIndex there = StabilityIndex.of(expected, actual).orElseThrow();
            StabilityIndex back = StabilityIndex.of(actual, expected).orElseThrow();
            assertThat(there.index()).isEqualByComparingTo(back.index()).isNotNegative();
            assertThat(there.bins()).allSatisfy(bin -> assertThat(bin.part()).isNotNegative());
            List<Long> threefold = expected.stream().map(count -> count * 3).toList();
            assertThat(StabilityIndex.of(expected, threefold).orElseThrow().index())
                    .isZero();
        }
    }

    @Test
    void a_cohort_without_anybody_has_no_index() {
        assertThat(StabilityIndex.of(counts("0 0"), counts("1 2"))).isEmpty();
        assertThat(StabilityIndex.of(counts("1 2"), counts("0 0"))).isEmpty();
        assertThatThrownBy(() -> StabilityIndex.of(counts("1 2"), counts("1")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    /** Siddiqi: below 0.10 stable, to 0.25 watch, above shifted. */
    @ParameterizedTest
    @CsvSource({"0.0999999, STABLE", "0.10, WATCH", "0.25, WATCH", "0.2500001, SHIFTED"})
    void the_bands_have_their_bounds(BigDecimal index, StabilityIndex.Verdict verdict) {
        assertThat(new StabilityIndex(index, List.of()).verdict()).isEqualTo(verdict);
    }

    @Test
    void scores_lie_in_ten_bins_and_the_full_one_in_the_last() {
        ScoreBins bins = new ScoreBins();
        for (int score : List.of(0, 999, 1000, 5999, 6000, 8999, 9000, 9999, 10_000)) {
            bins.add(score);
        }
        assertThat(bins.counts()).containsExactly(2L, 1L, 0L, 0L, 0L, 1L, 1L, 0L, 1L, 3L);
        assertThat(ScoreBins.from(9)).isEqualTo(90);
        assertThat(ScoreBins.to(9)).isEqualTo(100);
        assertThatThrownBy(() -> bins.add(10_001)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void an_alarm_is_raised_above_its_bound_and_not_on_it() {
        assertThat(new Share(10, 100).exceeds(10)).isFalse();
        assertThat(new Share(101, 1000).exceeds(10)).isTrue();
        assertThat(new Share(1, 3).percent()).contains(new BigDecimal("33.33"));
        assertThat(new Share(0, 0).percent()).isEmpty();
        assertThat(new Share(0, 0).exceeds(10)).isFalse();
    }
}
