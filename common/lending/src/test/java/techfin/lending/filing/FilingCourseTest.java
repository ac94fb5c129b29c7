package techfin.lending.filing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class FilingCourseTest {
    private final FilingCourse course = FilingCourse.of("IP_OFFICE_REVIEWER");

    private static Stream<FilingCourse.Move> moves(FilingCourse course, String role) {
        return Arrays.stream(LoanStatus.values())
                .flatMap(from -> Arrays.stream(LoanDecision.values())
                        .flatMap(decision -> course.move(from, decision, Set.of(role)).stream()));
    }

    @ParameterizedTest
    @CsvSource({
        "SUBMITTED, CHECK,  BANK_CHECKER,       CHECKED",
        "SUBMITTED, RETURN, BANK_CHECKER,       RETURNED",
        "CHECKED,   ACCEPT, IP_OFFICE_REVIEWER, ACCEPTED",
        "CHECKED,   RETURN, IP_OFFICE_REVIEWER, RETURNED",
        "CHECKED,   REJECT, IP_OFFICE_REVIEWER, REJECTED",
        "ACCEPTED,  REVOKE, IP_OFFICE_REVIEWER, REVOKED"
    })
    void these_moves_exist(LoanStatus from, LoanDecision decision, String role, LoanStatus to) {
        assertThat(course.move(from, decision, Set.of(role)))
                .hasValueSatisfying(move -> assertThat(move.to()).isEqualTo(to));
    }

    @Test
    void and_no_others() {
        List<String> others = List.of("BANK_CLERK", "BUREAU_REVIEWER", "IP_OFFICE_APPROVER", "AUDITOR", "SYSTEM");
        assertThat(others).allSatisfy(role -> assertThat(moves(course, role)).isEmpty());
        assertThat(moves(course, "BANK_CHECKER")).hasSize(2);
        assertThat(moves(course, "IP_OFFICE_REVIEWER")).hasSize(4);
    }

    @Test
    void where_filings_lapse_the_service_revokes_them_and_nobody_is_offered_its_part() {
        FilingCourse lapsing = course.withLapse();
        assertThat(moves(lapsing, "SYSTEM"))
                .containsExactly(new FilingCourse.Move(
                        LoanStatus.ACCEPTED, LoanDecision.REVOKE, LoanStatus.REVOKED, Role.SYSTEM));
        assertThat(Arrays.stream(LoanStatus.values()))
                .allSatisfy(from -> assertThat(lapsing.nextSteps(from)).isEqualTo(course.nextSteps(from)));
        assertThat(Arrays.stream(LoanDecision.values()))
                .allSatisfy(decision -> assertThat(lapsing.rolesFor(decision)).isEqualTo(course.rolesFor(decision)));
    }

    @ParameterizedTest
    @EnumSource(
            value = LoanStatus.class,
            names = {"RETURNED", "REJECTED", "SETTLED", "REVOKED"})
    void nothing_is_decided_about_a_loan_that_rests(LoanStatus resting) {
        assertThat(course.nextSteps(resting)).isEmpty();
    }

    @Test
    void the_bank_is_told_why_when_a_decision_goes_against_it() {
        assertThat(Arrays.stream(LoanDecision.values()).filter(LoanDecision::needsReason))
                .containsExactly(LoanDecision.RETURN, LoanDecision.REJECT, LoanDecision.REVOKE);
    }
}
