package techfin.rating.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import techfin.lending.enterprise.Uscc;
import techfin.rating.access.Decided;
import techfin.rating.access.Proposed;
import techfin.rating.assessment.Standing;
import techfin.rating.qualification.Qualification;
import techfin.rating.qualification.QualificationFacts;
import techfin.rating.qualification.QualificationKind;
import techfin.rating.veto.Veto;
import techfin.rating.veto.VetoFacts;
import techfin.rating.veto.VetoGround;

class TriggerRulesTest {
    private static final Uscc FIRM = new Uscc("91371502MA0000001X");
    private static final LocalDate RATED = LocalDate.of(2026, 3, 1);
    private static final LocalDate VALID_UNTIL = LocalDate.of(2027, 2, 28);

    private static Standing standing(@Nullable String veto) {
        return new Standing(
                FIRM, "assessment", "input", "system", RATED, 66_31, "BBB", 3, veto, VALID_UNTIL, "371502", "34");
    }

    private static Qualification qualification(LocalDate from, LocalDate until) {
        return new Qualification(
                "q",
                1,
                FIRM,
                new QualificationFacts(QualificationKind.HIGH_TECH, from.getYear(), null, from, until, "s"),
                from,
                null);
    }

    private static Veto veto(VetoGround ground) {
        return Veto.entered("veto", FIRM, new VetoFacts(ground, RATED, "s", "t"), new Proposed("a", RATED))
                .decided(true, new Decided("b", RATED, "r"));
    }

    private static List<Trigger> on(LocalDate today, Qualification... held) {
        return TriggerRules.triggers("input", standing(null), List.of(held), null, today);
    }

    @Test
    void a_rating_whose_causes_are_all_as_they_were_needs_no_other_look() {
        Qualification held = qualification(RATED.minusYears(1), RATED.plusYears(2));
        assertThat(on(RATED, held)).isEmpty();
        assertThat(on(VALID_UNTIL, held)).isEmpty();
    }

    @Test
    void data_that_no_assessment_has_used_call_also_the_first_ones() {
        assertThat(TriggerRules.triggers("newer", standing(null), List.of(), null, RATED))
                .containsExactly(new Trigger(TriggerKind.NEW_DATA, "newer"));
        assertThat(TriggerRules.triggers("first", null, List.of(), veto(VetoGround.FALSE_DATA), RATED))
                .containsExactly(new Trigger(TriggerKind.NEW_DATA, "first"));
    }

    @Test
    void a_qualification_calls_when_it_was_in_force_then_and_is_not_now() {
        Trigger lapsed = new Trigger(TriggerKind.QUALIFICATION_LAPSED, "q");
        LocalDate last = RATED.plusMonths(2);
        Qualification ends = qualification(RATED.minusYears(2), last);
        assertThat(on(last, ends)).isEmpty();
        assertThat(on(last.plusDays(1), ends)).containsExactly(lapsed);
        Qualification revoked = qualification(RATED.minusYears(1), RATED.plusYears(2))
                .revoked(new Qualification.Revocation(RATED.plusDays(9), "r"));
        assertThat(on(RATED.plusDays(8), revoked)).isEmpty();
        assertThat(on(RATED.plusDays(9), revoked)).containsExactly(lapsed);
        Qualification before = qualification(RATED.minusYears(3), RATED.minusDays(1));
        Qualification later = qualification(RATED.plusDays(1), RATED.plusDays(5));
        assertThat(on(RATED.plusDays(30), before, later)).isEmpty();
    }

    @Test
    void a_veto_calls_when_it_came_when_it_is_gone_and_when_it_is_another() {
        assertThat(TriggerRules.triggers("input", standing(null), List.of(), veto(VetoGround.FALSE_DATA), RATED))
                .containsExactly(new Trigger(TriggerKind.VETO_CHANGED, "veto"));
        assertThat(TriggerRules.triggers("input", standing("FALSE_DATA"), List.of(), null, RATED))
                .containsExactly(new Trigger(TriggerKind.VETO_CHANGED, "ENDED:assessment"));
        assertThat(TriggerRules.triggers(
                        "input", standing("FALSE_DATA"), List.of(), veto(VetoGround.SERIOUS_BREACH), RATED))
                .hasSize(1);
        assertThat(TriggerRules.triggers(
                        "input", standing("FALSE_DATA"), List.of(), veto(VetoGround.FALSE_DATA), RATED))
                .isEmpty();
    }

    @Test
    void the_end_of_validity_calls_on_the_day_after_and_beside_everything_else() {
        assertThat(on(VALID_UNTIL.plusDays(1))).containsExactly(new Trigger(TriggerKind.VALIDITY_ENDED, "assessment"));
        assertThat(TriggerRules.triggers(
                        "newer",
                        standing(null),
                        List.of(qualification(RATED.minusDays(1), RATED)),
                        veto(VetoGround.FALSE_DATA),
                        VALID_UNTIL.plusDays(1)))
                .extracting(Trigger::kind)
                .containsExactly(
                        TriggerKind.NEW_DATA,
                        TriggerKind.QUALIFICATION_LAPSED,
                        TriggerKind.VETO_CHANGED,
                        TriggerKind.VALIDITY_ENDED);
    }

    @Test
    void a_trigger_is_closed_once() {
        ReviewTrigger.Closing closing = new ReviewTrigger.Closing(ReviewTrigger.End.ASSESSED, RATED, "run");
        ReviewTrigger closed = ReviewTrigger.opened("t", FIRM, new Trigger(TriggerKind.NEW_DATA, "i"), RATED)
                .closed(closing);
        assertThat(closed.isOpen()).isFalse();
        assertThat(closed.version()).isEqualTo(2);
        assertThatThrownBy(() -> closed.closed(closing)).isInstanceOf(IllegalStateException.class);
    }
}
