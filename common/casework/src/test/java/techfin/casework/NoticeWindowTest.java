package techfin.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import techfin.casework.NoticeWindow.Counting;
import techfin.money.WorkingCalendar;

class NoticeWindowTest {
    private static final WorkingCalendar CALENDAR = WorkingCalendar.stateCouncil();
    private static final LocalDate PUBLISHED = LocalDate.parse("2025-09-25");

    @Test
    void five_working_days_are_counted_from_the_day_after_publication() {
        // Friday, working Sunday 28, Monday, Tuesday, then 1 to 8 October off.
        NoticeWindow window = NoticeWindow.of(PUBLISHED, 5, Counting.WORKING_DAYS, CALENDAR);
        assertThat(window.closesOn()).isEqualTo("2025-10-09");
        assertThat(window.projected()).isFalse();
    }

    @Test
    void seven_calendar_days_are_seven_days() {
        assertThat(NoticeWindow.of(PUBLISHED, 7, Counting.CALENDAR_DAYS, CALENDAR)
                        .closesOn())
                .isEqualTo("2025-10-02");
    }

    @Test
    void the_last_day_takes_objections_and_the_next_day_closes_the_window() {
        NoticeWindow window = NoticeWindow.of(PUBLISHED, 5, Counting.WORKING_DAYS, CALENDAR);
        LocalDate last = window.closesOn();
        assertThat(window.takesObjectionsOn(PUBLISHED)).isTrue();
        assertThat(window.takesObjectionsOn(last)).isTrue();
        assertThat(window.isClosedOn(last)).isFalse();
        assertThat(window.takesObjectionsOn(last.plusDays(1))).isFalse();
        assertThat(window.isClosedOn(last.plusDays(1))).isTrue();
        assertThat(window.takesObjectionsOn(PUBLISHED.minusDays(1))).isFalse();
    }

    @Test
    void a_notice_without_a_day_is_none() {
        assertThatThrownBy(() -> NoticeWindow.of(PUBLISHED, 0, Counting.WORKING_DAYS, CALENDAR))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
