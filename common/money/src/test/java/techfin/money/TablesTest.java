package techfin.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TablesTest {
    private static final LprTable LPR = LprTable.shipped();
    private static final WorkingCalendar CALENDAR = WorkingCalendar.stateCouncil();

    @Test
    void a_table_refuses_to_guess_before_its_first_day() {
        EffectiveDated<String> table = EffectiveDated.of(Map.of(LocalDate.of(2020, 1, 1), "first"));
        assertThat(table.find(LocalDate.of(2019, 12, 31))).isEmpty();
        assertThatThrownBy(() -> table.on(LocalDate.of(2019, 12, 31)))
                .isInstanceOf(NothingInForce.class)
                .hasMessageContaining("first entry is of 2020-01-01");
    }

    @Test
    void a_table_without_an_entry_knows_nothing() {
        assertThatThrownBy(() -> EffectiveDated.of(Map.of())).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() ->
                        EffectiveDated.of(Map.of(), LocalDate.of(2020, 1, 1)).on(LocalDate.of(2030, 1, 1)))
                .isInstanceOf(NothingInForce.class);
    }

    @ParameterizedTest
    @CsvSource({
        "2019-08-20,2019-08-20,4.25,4.85,false",
        "2024-02-19,2024-01-22,3.45,4.20,false",
        "2024-02-20,2024-02-20,3.45,3.95,false",
        "2024-10-20,2024-09-20,3.35,3.85,false",
        "2026-02-24,2026-02-24,3.00,3.50,false",
        "2026-02-25,2026-02-24,3.00,3.50,true",
        "2031-01-01,2026-02-24,3.00,3.50,true"
    })
    void the_latest_rate_published_on_or_before_a_day_is_in_force(
            LocalDate day, LocalDate published, String oneYear, String overFiveYears, boolean latestKnown) {
        InForce<LprPublication> inForce = LPR.on(day).orElseThrow();
        assertThat(inForce.since()).isEqualTo(published);
        assertThat(inForce.value().rate(LprTenor.ONE_YEAR)).hasToString(oneYear);
        assertThat(inForce.value().rate(LprTenor.OVER_FIVE_YEARS)).hasToString(overFiveYears);
        assertThat(inForce.latestKnown()).isEqualTo(latestKnown);
    }

    @Test
    void there_is_no_prime_rate_before_the_first_publication() {
        assertThat(LPR.on(LocalDate.of(2019, 8, 19))).isEmpty();
        assertThat(LPR.firstPublishedOn()).isEqualTo(LocalDate.of(2019, 8, 20));
        assertThat(LPR.lastPublishedOn()).isEqualTo(LocalDate.of(2026, 2, 24));
    }

    @Test
    void every_month_of_the_table_has_one_publication() {
        YearMonth last = YearMonth.of(2026, 2);
        for (YearMonth month = YearMonth.of(2019, 8); !month.isAfter(last); month = month.plusMonths(1)) {
            assertThat(LPR.publishedIn(month)).as(month.toString()).isPresent();
        }
        assertThat(LPR.publishedIn(YearMonth.of(2026, 3))).isEmpty();
        assertThat(LPR.publishedIn(YearMonth.of(2019, 7))).isEmpty();
        assertThat(LPR.publications()).hasSize(79);
    }

    @Test
    void two_publications_of_one_day_cannot_be_built() {
        LprPublication publication = LPR.publications().getFirst();
        assertThatThrownBy(() -> LprTable.of(List.of(publication, publication), publication.publishedOn()))
                .hasMessageContaining("two publications");
    }

    @ParameterizedTest
    @CsvSource({
        "2025-01-26,true", // Sunday, worked for the Spring Festival
        "2025-01-28,false", // Tuesday, Spring Festival
        "2025-02-05,true",
        "2025-05-03,false",
        "2026-10-10,true", // Saturday, worked for National Day
        "2026-10-01,false"
    })
    void working_weekends_count_and_holidays_do_not(LocalDate day, boolean working) {
        assertThat(CALENDAR.isWorkingDay(day)).isEqualTo(working);
        assertThat(CALENDAR.isProjected(day)).isFalse();
    }

    @Test
    void five_working_days_over_the_spring_festival_skip_the_holiday() {
        assertThat(CALENDAR.plus(LocalDate.of(2025, 1, 24), 5))
                .isEqualTo(new WorkingCalendar.WorkingDay(LocalDate.of(2025, 2, 7), false));
    }

    @Test
    void a_deadline_in_a_year_without_notice_is_projected() {
        assertThat(CALENDAR.plus(LocalDate.of(2026, 12, 30), 3).projected()).isTrue();
        assertThat(CALENDAR.onOrAfter(LocalDate.of(2027, 1, 2)))
                .isEqualTo(new WorkingCalendar.WorkingDay(LocalDate.of(2027, 1, 4), true));
        assertThat(CALENDAR.isProjected(LocalDate.of(2018, 12, 31))).isTrue();
    }

    @Test
    void a_holiday_moves_to_the_next_working_day() {
        assertThat(CALENDAR.onOrAfter(LocalDate.of(2024, 10, 1)).day()).isEqualTo(LocalDate.of(2024, 10, 8));
        assertThat(CALENDAR.onOrAfter(LocalDate.of(2024, 10, 8)).day()).isEqualTo(LocalDate.of(2024, 10, 8));
    }

    @Test
    void working_days_of_a_period_are_counted_half_open() {
        DatePeriod week = new DatePeriod(LocalDate.of(2025, 1, 26), LocalDate.of(2025, 1, 28));
        assertThat(CALENDAR.count(week)).isEqualTo(2);
        assertThatThrownBy(() -> CALENDAR.plus(week.from(), -1)).hasMessageContaining("forwards");
    }

    @Test
    void half_open_periods_touch_without_overlap() {
        DatePeriod first = new DatePeriod(LocalDate.of(2024, 1, 1), LocalDate.of(2024, 2, 1));
        DatePeriod second = new DatePeriod(LocalDate.of(2024, 2, 1), LocalDate.of(2024, 3, 1));
        assertThat(first.overlaps(second)).isFalse();
        assertThat(first.days()).isEqualTo(31);
        assertThat(first.contains(first.from())).isTrue();
        assertThat(first.contains(first.to())).isFalse();
        assertThat(new DatePeriod(first.from(), first.from()).isEmpty()).isTrue();
        assertThat(first.intersection(new DatePeriod(LocalDate.of(2024, 1, 31), LocalDate.of(2024, 3, 1))))
                .contains(new DatePeriod(LocalDate.of(2024, 1, 31), LocalDate.of(2024, 2, 1)));
        assertThatThrownBy(() -> new DatePeriod(second.to(), second.from())).hasMessageContaining("before it starts");
    }
}
