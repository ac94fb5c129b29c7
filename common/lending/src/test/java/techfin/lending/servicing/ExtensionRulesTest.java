package techfin.lending.servicing;

import static org.assertj.core.api.Assertions.assertThat;
import static techfin.lending.servicing.Examples.MATURES;
import static techfin.lending.servicing.Examples.TODAY;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import techfin.lending.record.Finding;

class ExtensionRulesTest {
    private final LoanLife loan = Examples.accepted();

    private static List<String> refusals(LoanLife loan, LocalDate newEnd, LocalDate agreedOn, LocalDate today) {
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
        LoanLife once = loan.extended(MATURES.plusMonths(6));
        Extension first =
                new Extension("1", "loan", MATURES, MATURES.plusMonths(6), TODAY, null, "bank-a.clerk", Instant.EPOCH);
        assertThat(once.dueOn()).isEqualTo(MATURES.plusMonths(6));
        assertThat(once.maturesOn()).isEqualTo(MATURES);
        assertThat(refusals(once, MATURES.plusMonths(3), TODAY, TODAY)).containsExactly("NOT_AFTER_PRESENT_END");
        assertThat(ExtensionRules.refusals(once, List.of(first), MATURES.plusYears(1), TODAY.minusDays(1), TODAY))
                .extracting(Finding::code)
                .containsExactly("AGREED_TOO_EARLY");
    }

    @Test
    void late_days_count_from_the_extended_end() {
        LoanLife extended = loan.extended(MATURES.plusDays(100));
        LocalDate day = MATURES.plusDays(101);
        assertThat(ServicingRules.refusals(extended, new Settlement(day, 0), List.of(), day))
                .extracting(Finding::values)
                .containsExactly(Map.of("least", "1"));
        assertThat(ServicingRules.refusals(extended, new Settlement(day, 1), List.of(), day))
                .isEmpty();
    }
}
