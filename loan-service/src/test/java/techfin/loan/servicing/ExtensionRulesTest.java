package techfin.loan.servicing;

import static org.assertj.core.api.Assertions.assertThat;
import static techfin.loan.filing.Examples.TODAY;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import techfin.lending.record.Finding;
import techfin.loan.filing.CorrectionRules;
import techfin.loan.filing.Examples;
import techfin.loan.filing.Loan;

class ExtensionRulesTest {
    private static final LocalDate MATURES = LocalDate.of(2027, 9, 2);
    private final Loan loan = Examples.accepted();

    private static List<String> refusals(Loan loan, LocalDate newEnd, LocalDate agreedOn, LocalDate today) {
        return ExtensionRules.refusals(loan, List.of(), newEnd, agreedOn, today).stream()
                .map(Finding::code)
                .toList();
    }

    @Test
    void an_extension_ends_later_and_is_agreed_before_the_term_is_over() {
        assertThat(refusals(loan, MATURES.plusDays(1), TODAY, TODAY)).isEmpty();
        assertThat(refusals(loan, MATURES, TODAY, TODAY)).containsExactly("NOT_AFTER_PRESENT_END");
        assertThat(refusals(loan, MATURES.plusMonths(6), MATURES, MATURES.plusDays(30)))
                .as("agreed on the last day, recorded late")
                .isEmpty();
        assertThat(refusals(loan, MATURES.plusMonths(6), MATURES.plusDays(1), MATURES.plusDays(30)))
                .containsExactly("AGREED_AFTER_END");
        assertThat(refusals(loan, MATURES.plusMonths(6), TODAY.plusDays(1), TODAY))
                .containsExactly("IN_FUTURE");
        assertThat(refusals(loan, MATURES.plusMonths(6), LocalDate.of(2026, 9, 2), TODAY))
                .containsExactly("AGREED_TOO_EARLY");
    }

    @Test
    void one_follows_the_other_and_the_contract_s_maturity_stays() {
        Loan once = loan.extended(MATURES.plusMonths(6));
        Extension first = new Extension(
                "1", loan.id(), MATURES, MATURES.plusMonths(6), TODAY, null, "bank-a.clerk", Instant.EPOCH);
        assertThat(once.dueOn()).isEqualTo(MATURES.plusMonths(6));
        assertThat(once.record().maturesOn()).isEqualTo(MATURES);
        assertThat(refusals(once, MATURES.plusMonths(3), TODAY, TODAY)).containsExactly("NOT_AFTER_PRESENT_END");
        assertThat(ExtensionRules.refusals(once, List.of(first), MATURES.plusYears(1), TODAY.minusDays(1), TODAY))
                .extracting(Finding::code)
                .containsExactly("AGREED_TOO_EARLY");
    }

    @Test
    void late_days_count_from_the_extended_end() {
        Loan extended = loan.extended(MATURES.plusDays(100));
        LocalDate day = MATURES.plusDays(101);
        assertThat(ServicingRules.refusals(extended, new Settlement(day, 0), List.of(), day))
                .extracting(Finding::values)
                .containsExactly(java.util.Map.of("least", "1"));
        assertThat(ServicingRules.refusals(extended, new Settlement(day, 1), List.of(), day))
                .isEmpty();
    }

    @Test
    void a_correction_does_not_move_the_maturity_beyond_the_extension() {
        Loan extended = loan.extended(MATURES.plusDays(10));
        assertThat(CorrectionRules.refusals(
                        extended,
                        Examples.on(loan.record().signedOn(), loan.record().disbursedOn(), MATURES.plusDays(10))))
                .extracting(Finding::code)
                .containsExactly("BEYOND_EXTENSION");
    }
}
