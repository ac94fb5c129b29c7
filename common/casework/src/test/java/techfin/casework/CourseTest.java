package techfin.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class CourseTest {
    private static final Course COURSE = Course.of(true);

    @ParameterizedTest
    @CsvSource({
        "DRAFT, SUBMIT, SUBMITTED, APPLICANT",
        "SUBMITTED, CONFIRM, BANK_CONFIRMED, BANK",
        "BANK_CONFIRMED, REVIEW, COUNTY_REVIEWED, COUNTY_REVIEWER",
        "COUNTY_REVIEWED, REVIEW, CITY_REVIEWED, CITY_REVIEWER",
        "CITY_REVIEWED, LIST, LISTED, CITY_REVIEWER",
        "LISTED, PUBLISH, NOTICED, CITY_REVIEWER",
        "NOTICED, APPROVE, APPROVED, APPROVER",
        "APPROVED, ORDER_PAYMENT, PAYMENT_ORDERED, PAYER",
        "PAYMENT_ORDERED, PAY, PAID, PAYER",
        "PAID, CLAW_BACK, CLAWED_BACK, APPROVER",
        "NOTICED, OBJECT, OBJECTED, CITY_REVIEWER",
        "OBJECTED, DISMISS, NOTICED, APPROVER",
        "OBJECTED, UPHOLD, REJECTED, APPROVER"
    })
    void a_case_goes_from_call_to_payment_step_by_step(CaseState from, CaseEvent event, CaseState to, Party who) {
        Step step = COURSE.step(from, event).orElseThrow();
        assertThat(step.to()).isEqualTo(to);
        assertThat(step.who()).isEqualTo(who);
    }

    @Test
    void without_the_county_the_city_reviews_what_the_bank_confirmed() {
        Course course = Course.of(false);
        assertThat(course.step(CaseState.BANK_CONFIRMED, CaseEvent.REVIEW)
                        .orElseThrow()
                        .to())
                .isEqualTo(CaseState.CITY_REVIEWED);
        assertThat(course.steps()).noneMatch(step -> step.from() == CaseState.COUNTY_REVIEWED);
        assertThat(course.steps()).noneMatch(step -> step.who() == Party.COUNTY_REVIEWER);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void no_state_has_two_steps_for_one_event(boolean countyReviews) {
        List<Step> steps = Course.of(countyReviews).steps();
        Set<String> keys =
                steps.stream().map(step -> step.from() + " " + step.event()).collect(Collectors.toSet());
        assertThat(keys).hasSameSizeAs(steps);
    }

    @Test
    void every_state_can_be_reached_from_a_draft() {
        Set<CaseState> reached = EnumSet.of(CaseState.DRAFT);
        Deque<CaseState> open = new ArrayDeque<>(reached);
        while (!open.isEmpty()) {
            for (Step step : COURSE.next(open.pop())) {
                CaseState to = step.to();
                if (to != null && reached.add(to)) {
                    open.push(to);
                }
            }
        }
        assertThat(reached).containsExactlyInAnyOrder(CaseState.values());
    }

    @ParameterizedTest
    @EnumSource(
            value = CaseState.class,
            names = {"REJECTED", "WITHDRAWN"})
    void nothing_leads_out_of_a_case_that_is_over(CaseState over) {
        assertThat(COURSE.next(over)).isEmpty();
    }

    @Test
    void whoever_decides_about_money_takes_a_hand_in_it() {
        assertThat(COURSE.steps())
                .filteredOn(step -> step.to() != null && step.to().isGranted())
                .allSatisfy(step -> assertThat(step.hand()).isNotNull());
    }

    @Test
    void every_way_to_an_approval_leads_over_bank_county_city_list_and_closed_notice() {
        for (CaseState state : CaseState.values()) {
            COURSE.step(state, CaseEvent.APPROVE).ifPresent(step -> {
                assertThat(step.from()).isEqualTo(CaseState.NOTICED);
                assertThat(step.holds()).contains(Requirement.NOTICE_CLOSED, Requirement.NO_OVERLAP);
            });
        }
        assertThat(into(CaseState.NOTICED)).containsExactlyInAnyOrder(CaseState.LISTED, CaseState.OBJECTED);
        assertThat(into(CaseState.LISTED)).containsExactly(CaseState.CITY_REVIEWED);
        assertThat(into(CaseState.CITY_REVIEWED)).containsExactly(CaseState.COUNTY_REVIEWED);
        assertThat(into(CaseState.COUNTY_REVIEWED)).containsExactly(CaseState.BANK_CONFIRMED);
        assertThat(into(CaseState.BANK_CONFIRMED)).containsExactly(CaseState.SUBMITTED);
    }

    private static Set<CaseState> into(CaseState to) {
        return COURSE.steps().stream()
                .filter(step -> step.to() == to)
                .map(Step::from)
                .collect(Collectors.toSet());
    }
}
