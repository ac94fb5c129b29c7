package techfin.rating.override;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import techfin.lending.enterprise.Uscc;
import techfin.lending.record.Finding;
import techfin.rating.access.Decided;
import techfin.rating.access.Proposed;
import techfin.rating.scoring.Grade;
import techfin.rating.scoring.GradeScale;

class OverrideRulesTest {
    private static final List<String> EARNED = List.of("AAA", "AA", "A", "BBB", "BB", "B", "C");
    private static final GradeScale SCALE = new GradeScale(
            IntStream.range(0, EARNED.size())
                    .mapToObj(i -> new Grade(EARNED.get(i), BigDecimal.valueOf(90 - 10L * i)))
                    .toList(),
            "D",
            "NR");
    private static final LocalDate TODAY = LocalDate.of(2026, 6, 1);
    private static final LocalDate VALID_UNTIL = LocalDate.of(2027, 5, 31);

    private static List<String> codes(String model, String grade, LocalDate expiresOn, LocalDate validUntil) {
        List<Finding> found = new ArrayList<>();
        OverrideRules.check(SCALE, model, grade, expiresOn, TODAY, validUntil, found);
        return found.stream().map(Finding::code).toList();
    }

    @Test
    void one_grade_up_at_most_and_any_number_down_from_every_grade_to_every_grade() {
        for (int model = 0; model < EARNED.size(); model++) {
            for (int wanted = 0; wanted < EARNED.size(); wanted++) {
                List<String> codes = codes(EARNED.get(model), EARNED.get(wanted), TODAY, VALID_UNTIL);
                if (wanted == model) {
                    assertThat(codes).containsExactly("OVERRIDE_SAME_GRADE");
                } else if (wanted < model - 1) {
                    assertThat(codes).containsExactly("OVERRIDE_TOO_HIGH");
                } else {
                    assertThat(codes).isEmpty();
                }
            }
        }
    }

    @Test
    void the_grade_of_a_veto_and_no_grade_are_neither_left_nor_given() {
        assertThat(OverrideRules.takesOverride(SCALE, "D")).isFalse();
        assertThat(OverrideRules.takesOverride(SCALE, "NR")).isFalse();
        assertThat(EARNED).allMatch(grade -> OverrideRules.takesOverride(SCALE, grade));
        assertThat(codes("C", "D", TODAY, VALID_UNTIL)).containsExactly("OVERRIDE_TO_VETO");
        assertThat(codes("C", "NR", TODAY, VALID_UNTIL)).containsExactly("NOT_A_GRADE");
        assertThat(codes("C", "AAAA", TODAY, VALID_UNTIL)).containsExactly("NOT_A_GRADE");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-05-31, 2027-05-31, IN_PAST",
        "2026-06-01, 2027-05-31, ''",
        "2027-05-31, 2027-05-31, ''",
        "2027-05-31, 2028-05-31, ''",
        "2027-06-01, 2028-05-31, OVERRIDE_TOO_LONG",
        "2026-09-30, 2026-09-30, ''",
        "2026-10-01, 2026-09-30, OVERRIDE_TOO_LONG",
    })
    void twelve_months_at_most_and_no_longer_than_the_rating(LocalDate expiresOn, LocalDate validUntil, String code) {
        assertThat(codes("BBB", "A", expiresOn, validUntil)).isEqualTo(code.isEmpty() ? List.of() : List.of(code));
    }

    private static GradeOverride proposed() {
        return new GradeOverride(
                "o",
                1,
                new Uscc("91371502MA0000001X"),
                "a",
                "BBB",
                "A",
                OverrideReason.KEY_PROJECT,
                "t",
                TODAY.plusDays(10),
                GradeOverride.State.PROPOSED,
                new Proposed("reviewer", TODAY),
                null,
                null);
    }

    private static long daysInForce(GradeOverride override) {
        return TODAY.minusDays(5)
                .datesUntil(TODAY.plusDays(40))
                .filter(override::isInForce)
                .count();
    }

    @Test
    void it_counts_from_its_approval_to_its_last_day_or_its_end() {
        Decided approval = new Decided("approver", TODAY.plusDays(3), "r");
        GradeOverride approved = proposed().decided(true, approval);
        assertThat(daysInForce(proposed())).isZero();
        assertThat(daysInForce(proposed().decided(false, approval))).isZero();
        assertThat(approved.isInForce(TODAY.plusDays(2))).isFalse();
        assertThat(approved.isInForce(TODAY.plusDays(3))).isTrue();
        assertThat(approved.isInForce(TODAY.plusDays(10))).isTrue();
        assertThat(approved.isInForce(TODAY.plusDays(11))).isFalse();
        GradeOverride ended = approved.ended(
                new GradeOverride.Ending(GradeOverride.End.WITHDRAWN, TODAY.plusDays(6), "reviewer", "r"));
        assertThat(daysInForce(ended)).isEqualTo(3);
        GradeOverride never =
                proposed().ended(new GradeOverride.Ending(GradeOverride.End.SUPERSEDED, TODAY.plusDays(6), null, "a2"));
        assertThat(daysInForce(never)).isZero();
        assertThat(ended.isLive()).isFalse();
        assertThatThrownBy(() -> ended.decided(true, approval)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> proposed().decided(true, new Decided("Reviewer", TODAY, "r")))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
