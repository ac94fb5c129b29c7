package techfin.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.opengamma.strata.basics.date.DayCounts;
import java.time.LocalDate;
import java.util.Random;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DayCountTest {
    private static final LocalDate ORIGIN = LocalDate.of(2015, 1, 1);

    @ParameterizedTest
    @CsvSource({
        "ACT_360,2022-04-01,2023-04-01,365,360",
        "ACT_360,2023-04-01,2024-04-01,366,360",
        "ACT_365,2023-04-01,2024-04-01,366,365",
        "WHOLE_YEARS_360,2023-04-01,2024-04-01,360,360",
        "WHOLE_YEARS_360,2023-05-10,2024-05-09,359,360",
        "WHOLE_YEARS_360,2024-01-31,2024-02-29,30,360",
        "WHOLE_YEARS_360,2024-01-31,2024-02-28,28,360",
        "WHOLE_YEARS_360,2024-02-29,2025-02-28,360,360",
        "WHOLE_YEARS_360,2023-08-31,2024-02-29,180,360",
        "ACT_360,2023-05-10,2023-05-10,0,360"
    })
    void the_first_day_counts_and_the_last_does_not(
            DayCount dayCount, LocalDate from, LocalDate to, int counted, int year) {
        assertThat(dayCount.counted(from, to)).isEqualTo(counted);
        assertThat(dayCount.daysPerYear()).isEqualTo(year);
    }

    @Test
    void a_period_that_runs_backwards_is_refused() {
        assertThatThrownBy(() -> DayCount.ACT_360.counted(ORIGIN, ORIGIN.minusDays(1)))
                .hasMessageContaining("before it starts");
    }

    @Test
    void strata_agrees_on_actual_days() {
        Random random = new Random(42);
        for (int i = 0; i < 20_000; i++) {
            LocalDate from = ORIGIN.plusDays(random.nextInt(6000));
            LocalDate to = from.plusDays(random.nextInt(4000));
            assertThat(DayCount.ACT_360.counted(from, to)).isEqualTo(DayCounts.ACT_360.days(from, to));
            assertThat(fraction(DayCount.ACT_360, from, to))
                    .isCloseTo(DayCounts.ACT_360.yearFraction(from, to), Offset.offset(1e-12));
            assertThat(fraction(DayCount.ACT_365, from, to))
                    .isCloseTo(DayCounts.ACT_365F.yearFraction(from, to), Offset.offset(1e-12));
        }
    }

    @Test
    void strata_agrees_on_whole_months_wherever_the_day_exists_in_both() {
        Random random = new Random(43);
        for (int i = 0; i < 20_000; i++) {
            LocalDate from = ORIGIN.plusDays(random.nextInt(6000)).withDayOfMonth(1 + random.nextInt(28));
            LocalDate to = from.plusMonths(random.nextInt(120));
            assertThat(DayCount.WHOLE_YEARS_360.counted(from, to)).isEqualTo(DayCounts.THIRTY_E_360.days(from, to));
        }
    }

    @Test
    void a_later_end_never_counts_fewer_days() {
        for (int start = 0; start < 800; start++) {
            LocalDate from = ORIGIN.plusDays(start);
            int before = 0;
            for (int length = 0; length < 450; length++) {
                int counted = DayCount.WHOLE_YEARS_360.counted(from, from.plusDays(length));
                assertThat(counted).isGreaterThanOrEqualTo(before);
                before = counted;
            }
        }
    }

    private static double fraction(DayCount dayCount, LocalDate from, LocalDate to) {
        return (double) dayCount.counted(from, to) / dayCount.daysPerYear();
    }
}
