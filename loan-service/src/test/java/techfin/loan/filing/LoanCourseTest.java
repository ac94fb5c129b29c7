package techfin.loan.filing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import techfin.lending.filing.LoanDecision;
import techfin.lending.filing.LoanStatus;

class LoanCourseTest {
    @ParameterizedTest
    @CsvSource({
        "SUBMITTED, CHECK,  BANK_CHECKER,    CHECKED",
        "SUBMITTED, RETURN, BANK_CHECKER,    RETURNED",
        "CHECKED,   ACCEPT, BUREAU_REVIEWER, ACCEPTED",
        "CHECKED,   RETURN, BUREAU_REVIEWER, RETURNED",
        "CHECKED,   REJECT, BUREAU_REVIEWER, REJECTED",
        "ACCEPTED,  REVOKE, BUREAU_REVIEWER, REVOKED"
    })
    void these_moves_exist(LoanStatus from, LoanDecision decision, String role, LoanStatus to) {
        assertThat(LoanCourse.TABLE.move(from, decision, Set.of(role)))
                .hasValueSatisfying(move -> assertThat(move.to()).isEqualTo(to));
    }

    @Test
    void and_no_others() {
        List<String> everyRole = List.of("BANK_CLERK", "BANK_CHECKER", "BUREAU_REVIEWER", "BUREAU_APPROVER", "AUDITOR");
        long moves = Arrays.stream(LoanStatus.values())
                .flatMap(from -> Arrays.stream(LoanDecision.values())
                        .flatMap(decision -> everyRole.stream()
                                .flatMap(role -> LoanCourse.TABLE.move(from, decision, Set.of(role)).stream())))
                .count();
        assertThat(moves).isEqualTo(6);
    }

    @Test
    void only_the_year_s_end_revokes_without_a_person_and_nobody_is_offered_its_role() {
        assertThat(LoanCourse.TABLE.move(LoanStatus.ACCEPTED, LoanDecision.REVOKE, Set.of("SYSTEM")))
                .isPresent();
        assertThat(Arrays.stream(LoanStatus.values()).flatMap(from -> LoanCourse.TABLE.nextSteps(from).stream()))
                .noneMatch(move -> move.role().equals("SYSTEM"));
        assertThat(Arrays.stream(LoanDecision.values()).flatMap(d -> LoanCourse.TABLE.rolesFor(d).stream()))
                .doesNotContain("SYSTEM");
        assertThat(Arrays.stream(LoanStatus.values())
                        .flatMap(from -> Arrays.stream(LoanDecision.values())
                                .flatMap(d -> LoanCourse.TABLE.move(from, d, Set.of("SYSTEM")).stream())))
                .hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(
            value = LoanStatus.class,
            names = {"RETURNED", "REJECTED", "SETTLED", "REVOKED"})
    void nothing_is_decided_about_a_loan_that_rests(LoanStatus resting) {
        assertThat(LoanCourse.TABLE.nextSteps(resting)).isEmpty();
    }

    @Test
    void the_bank_is_told_why_when_a_decision_goes_against_it() {
        assertThat(Arrays.stream(LoanDecision.values()).filter(LoanDecision::needsReason))
                .containsExactly(LoanDecision.RETURN, LoanDecision.REJECT, LoanDecision.REVOKE);
    }
}
