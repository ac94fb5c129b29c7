package techfin.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import techfin.money.WorkingCalendar;

/** Calendar of the State Council's yearly notices, as shipped with techfin.money. */
class StageClockTest {
    private static final WorkingCalendar CALENDAR = WorkingCalendar.stateCouncil();

    private static StageClock of(int days, String since) {
        return StageClock.start(Stage.COUNTY_REVIEW, days, LocalDate.parse(since));
    }

    @ParameterizedTest(name = "{0} and {1} working days: {2}")
    @CsvSource({
        "2025-03-03, 5, 2025-03-10",
        // Spring Festival 2025: 28 January to 4 February off, Sunday 26 January and Saturday 8 February worked.
        "2025-01-24, 1, 2025-01-26",
        "2025-01-24, 3, 2025-02-05",
        "2025-01-24, 6, 2025-02-08",
        // National Day 2025: 1 to 8 October off, Sunday 28 September and Saturday 11 October worked.
        "2025-09-26, 1, 2025-09-28",
        "2025-09-30, 3, 2025-10-11"
    })
    void working_weekends_count_and_holidays_do_not(String since, int days, LocalDate deadline) {
        assertThat(of(days, since).deadline(CALENDAR)).isEqualTo(new Deadline(deadline, false));
    }

    @Test
    void a_deadline_that_leans_on_an_unpublished_year_is_projected() {
        assertThat(of(15, "2026-12-20").deadline(CALENDAR).projected()).isTrue();
        assertThat(of(3, "2026-12-20").deadline(CALENDAR).projected()).isFalse();
    }

    @Test
    void it_stops_on_return_and_goes_on_with_the_days_left() {
        StageClock running = of(10, "2025-03-03");
        // Tuesday to Thursday have passed whole; the Friday of the return does not count.
        StageClock.Stopped stopped = running.stop(LocalDate.parse("2025-03-07"), CALENDAR);
        assertThat(stopped.used()).isEqualTo(3);
        assertThat(stopped.left()).isEqualTo(7);
        assertThat(stopped.resume(LocalDate.parse("2025-03-17"))
                        .deadline(CALENDAR)
                        .day())
                .isEqualTo("2025-03-26");
    }

    @Test
    void a_return_on_the_day_of_receipt_uses_no_day() {
        LocalDate day = LocalDate.parse("2025-03-03");
        assertThat(of(10, "2025-03-03").stop(day, CALENDAR).used()).isZero();
    }

    @Test
    void over_new_year_the_days_left_skip_the_holiday_and_count_the_working_sunday() {
        // 2025-12-31 is followed by 1 to 3 January off and Sunday 4 January worked.
        StageClock.Stopped stopped = of(5, "2025-12-26").stop(LocalDate.parse("2025-12-31"), CALENDAR);
        assertThat(stopped.left()).isEqualTo(3);
        assertThat(stopped.resume(LocalDate.parse("2025-12-31"))
                        .deadline(CALENDAR)
                        .day())
                .isEqualTo("2026-01-06");
    }

    @Test
    void a_clock_that_ran_out_before_it_stopped_is_due_on_the_first_working_day() {
        StageClock.Stopped stopped = of(2, "2025-03-03").stop(LocalDate.parse("2025-03-20"), CALENDAR);
        assertThat(stopped.left()).isZero();
        assertThat(stopped.resume(LocalDate.parse("2025-03-22"))
                        .deadline(CALENDAR)
                        .day())
                .isEqualTo("2025-03-24");
    }

    @Test
    void the_last_day_itself_is_in_time() {
        Deadline deadline = of(5, "2025-03-03").deadline(CALENDAR);
        assertThat(deadline.isOverdueOn(LocalDate.parse("2025-03-10"))).isFalse();
        assertThat(deadline.isOverdueOn(LocalDate.parse("2025-03-11"))).isTrue();
    }

    @Test
    void stopping_and_going_on_the_same_day_moves_no_deadline_by_more_than_that_day() {
        Random random = new Random(20260301);
        for (int i = 0; i < 5_000; i++) {
            LocalDate since = LocalDate.of(2019, 3, 1).plusDays(random.nextInt(2_400));
            StageClock clock = StageClock.start(Stage.CITY_REVIEW, 1 + random.nextInt(20), since);
            LocalDate straight = clock.deadline(CALENDAR).day();
            LocalDate stop = since.plusDays(random.nextInt(40));
            if (!stop.isAfter(straight)) {
                LocalDate late = clock.stop(stop, CALENDAR)
                        .resume(stop)
                        .deadline(CALENDAR)
                        .day();
                LocalDate bound = CALENDAR.plus(straight, 1).day();
                assertThat(late).as("%s stopped on %s", clock, stop).isBetween(straight, bound);
            }
        }
    }
}
