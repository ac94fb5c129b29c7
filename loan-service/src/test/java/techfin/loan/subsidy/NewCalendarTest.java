package techfin.loan.subsidy;

import static org.assertj.core.api.Assertions.assertThat;
import static techfin.loan.Story.APPLICATIONS;

import io.micronaut.runtime.server.EmbeddedServer;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import techfin.loan.RunningService;
import techfin.loan.subsidy.RoundStory.Applied;
import techfin.money.WorkingCalendar;
import techfin.subsidykit.application.usecase.RedateDeadlines;
import techfin.testkit.database.OnEveryDatabase;
import techfin.testkit.database.TestDatabase;
import techfin.testkit.token.TestTokens;

/** A deadline that leans on a year whose calendar is not published yet, and then it is. */
@OnEveryDatabase
class NewCalendarTest {
    private static final WorkingCalendar KNOWN = WorkingCalendar.stateCouncil();
    private final RunningService service;
    private final RoundStory rounds;

    NewCalendarTest(TestDatabase database) {
        service = SubsidyTown.on(database);
        rounds = new RoundStory(service);
    }

    /** What is known, and the year of this day, in which it and 1 October are off. */
    private static WorkingCalendar published(LocalDate off) {
        List<LocalDate> holidays = new ArrayList<>(List.of(off, LocalDate.of(off.getYear(), 10, 1)));
        List<LocalDate> workingWeekends = new ArrayList<>();
        LocalDate.of(2019, 1, 1).datesUntil(LocalDate.of(off.getYear(), 1, 1)).forEach(day -> {
            boolean weekend = day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
            if (weekend == KNOWN.isWorkingDay(day)) {
                (weekend ? workingWeekends : holidays).add(day);
            }
        });
        return WorkingCalendar.of(holidays, workingWeekends);
    }

    private boolean isLate(Applied applied) {
        return service.as(TestTokens.bankAChecker())
                .get(APPLICATIONS + "?overdue=true&limit=500&roundId="
                        + rounds.see(TestTokens.auditor(), applied.id()).at("/roundId"))
                .text()
                .contains(applied.id());
    }

    @Test
    void a_projected_deadline_is_worked_out_again_when_its_calendar_comes() {
        service.days().moveTo(0);
        String round = rounds.round("1000000.00", "\"days\": {\"BANK_CONFIRMATION\": 120}");
        Applied applied = rounds.applied(round, "1000.00");
        LocalDate due = LocalDate.parse(
                rounds.see(TestTokens.bankAChecker(), applied.id()).at("/standing/dueOn"));
        assertThat(rounds.see(TestTokens.bankAChecker(), applied.id()).at("/standing/dueIsProjected"))
                .isEqualTo("true");
        service.days().moveTo((int) ChronoUnit.DAYS.between(RunningService.today(), due) + 1);
        assertThat(isLate(applied)).isTrue();
        try (EmbeddedServer later = service.twin(published(due))) {
            assertThat(later.getApplicationContext()
                            .getBean(RedateDeadlines.class)
                            .all())
                    .isPositive();
        }
        assertThat(isLate(applied))
                .as("its last day is the next working day now")
                .isFalse();
        service.days().moveTo(0);
    }
}
