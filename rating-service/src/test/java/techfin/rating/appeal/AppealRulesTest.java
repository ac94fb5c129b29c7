package techfin.rating.appeal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import techfin.casework.Deadline;
import techfin.casework.NoticeWindow;
import techfin.lending.enterprise.Uscc;
import techfin.lending.record.Finding;
import techfin.money.WorkingCalendar;
import techfin.rating.access.Decided;
import techfin.rating.access.Proposed;

class AppealRulesTest {
    private static final WorkingCalendar CALENDAR = WorkingCalendar.stateCouncil();
    private static final LocalDate DAY = LocalDate.of(2026, 6, 1);

    /**
     * By hand with the State Council's notice for 2025: 1 to 8 October off, 28 September and 11 October worked. From Friday
     * 26 September: 28, 29, 30 September, 9, 10, 11, 13 to 17, 20 to 23 October.
     */
    @ParameterizedTest
    @CsvSource({
        "2025-06-09, 2025-06-30, false",
        "2025-09-26, 2025-10-23, false",
        "2025-09-27, 2025-10-23, false",
    })
    void an_appeal_is_filed_and_decided_within_fifteen_working_days(LocalDate on, LocalDate last, boolean projected) {
        NoticeWindow window = AppealRules.window(on, CALENDAR);
        assertThat(window.closesOn()).isEqualTo(last);
        assertThat(window.projected()).isEqualTo(projected);
        assertThat(window.takesObjectionsOn(on)).isTrue();
        assertThat(window.takesObjectionsOn(last)).isTrue();
        assertThat(window.takesObjectionsOn(last.plusDays(1))).isFalse();
        assertThat(AppealRules.deadline(on, CALENDAR)).isEqualTo(new Deadline(last, projected));
    }

    @Test
    void a_deadline_in_a_year_without_a_notice_says_so() {
        assertThat(AppealRules.deadline(LocalDate.of(2035, 3, 1), CALENDAR).projected())
                .isTrue();
    }

    private static List<String> codes(AppealDraft.StatedGround... grounds) {
        List<Finding> found = new ArrayList<>();
        new AppealDraft(List.of(grounds)).read(Set.of("I01", "I02"), found);
        return found.stream().map(Finding::code).toList();
    }

    private static AppealDraft.StatedGround ground(String indicator, AppealDraft.About about) {
        return new AppealDraft.StatedGround(indicator, about, "r");
    }

    @Test
    void grounds_name_an_indicator_once_and_never_a_datum() {
        AppealDraft.StatedGround whole = new AppealDraft.StatedGround(null, AppealDraft.About.JUDGEMENT, "r");
        assertThat(codes(ground("I01", AppealDraft.About.JUDGEMENT), whole)).isEmpty();
        assertThat(codes(ground("I01", AppealDraft.About.DATA))).containsExactly("APPEAL_OF_DATA");
        assertThat(codes(ground("X", AppealDraft.About.JUDGEMENT))).containsExactly("UNKNOWN_INDICATOR");
        assertThat(codes(
                        ground("I02", AppealDraft.About.JUDGEMENT),
                        ground("I02", AppealDraft.About.JUDGEMENT),
                        whole,
                        whole))
                .containsExactly("GROUND_REPEATED", "GROUND_REPEATED");
    }

    private static Appeal filed() {
        return new Appeal(
                "a",
                1,
                new Uscc("91371502MA0000001X"),
                "as",
                "reviewer",
                List.of(),
                Appeal.State.FILED,
                new Proposed("self", DAY),
                new Deadline(DAY.plusDays(21), false),
                null,
                null,
                null);
    }

    @Test
    void a_passed_deadline_is_told_and_decides_nothing() {
        Appeal taken = filed().taken(new Proposed("other", DAY.plusDays(1)));
        for (Appeal open : List.of(filed(), taken)) {
            assertThat(open.isOverdueOn(DAY.plusDays(21))).isFalse();
            assertThat(open.isOverdueOn(DAY.plusDays(22))).isTrue();
        }
        Appeal decided = taken.decided(false, new Decided("other", DAY.plusDays(40), "r"));
        assertThat(decided.isOverdueOn(DAY.plusDays(50))).isFalse();
        assertThat(filed().withdrawn(DAY).isOverdueOn(DAY.plusDays(50))).isFalse();
        assertThatThrownBy(() -> filed().decided(true, new Decided("other", DAY, "r")))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> filed().taken(new Proposed("Reviewer", DAY)))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
