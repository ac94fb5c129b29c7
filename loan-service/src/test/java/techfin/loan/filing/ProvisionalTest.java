package techfin.loan.filing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import techfin.lending.filing.LoanStatus;
import techfin.lending.record.Finding;

/** Provincial filing announcements of 2024 Q2, 2025-04 and 2025-07: number or 科融信 of the year, else cancelled. */
class ProvisionalTest {
    private static final LocalDate MARCH = LocalDate.of(2026, 3, 5);
    private static final Evaluation OF_2026 =
            new Evaluation(Evaluation.Kind.KERONGXIN, LocalDate.of(2026, 8, 1), "KRX-1");
    private static final Evaluation OF_2025 =
            new Evaluation(Evaluation.Kind.KERONGXIN, LocalDate.of(2025, 12, 31), null);

    private static Borrower with(@Nullable String number) {
        return Examples.at("371502", number).borrower();
    }

    @ParameterizedTest
    @CsvSource({
        "202637150200000001,",
        "202537150200000001, LIBRARY_NUMBER_OF_EARLIER_YEAR",
        "202737150200000001, LIBRARY_NUMBER_OF_LATER_YEAR",
        "2026-ODD-FORM,",
        "17, LIBRARY_NUMBER_UNUSUAL",
        ", LIBRARY_NUMBER_MISSING"
    })
    void a_filing_is_provisional_until_it_has_a_number_of_its_own_year(String number, String why) {
        assertThat(Provisional.why(with(number), MARCH, null)).isEqualTo(Optional.ofNullable(why));
    }

    @Test
    void an_evaluation_of_the_year_stands_in_for_the_number_and_one_of_another_year_does_not() {
        assertThat(Provisional.lapsesOn(with(null), MARCH, OF_2026)).isEmpty();
        assertThat(Provisional.lapsesOn(with(null), MARCH, OF_2025)).contains(LocalDate.of(2026, 12, 31));
    }

    @Test
    void the_year_is_that_of_the_submission_not_of_the_disbursement() {
        LocalDate january = LocalDate.of(2027, 1, 4);
        assertThat(Provisional.lapsesOn(with("202637150200000001"), january, null))
                .contains(LocalDate.of(2027, 12, 31));
    }

    @Test
    void a_loan_that_has_ended_lapses_no_more() {
        Loan accepted = Examples.accepted();
        assertThat(accepted.lapsesOn()).isNull();
        Loan bare = accepted.registered("202537150200000001", accepted.warnings());
        assertThat(bare.lapsesOn()).isEqualTo(LocalDate.of(2026, 12, 31));
        assertThat(bare.living(bare.life().with(LoanStatus.SETTLED, bare.balance()))
                        .lapsesOn())
                .isNull();
    }

    @Test
    void one_qualification_of_the_filing_s_year_completes_it() {
        LocalDate today = LocalDate.of(2026, 11, 20);
        assertThat(Provisional.refusals(MARCH, "202637150200000001", null, today))
                .isEmpty();
        assertThat(Provisional.refusals(MARCH, null, OF_2026, today)).isEmpty();
        assertThat(Provisional.refusals(MARCH, null, null, today))
                .extracting(Finding::code)
                .containsExactly("QUALIFICATION_REQUIRED");
        assertThat(Provisional.refusals(MARCH, "202637150200000001", OF_2026, today))
                .extracting(Finding::code)
                .containsExactly("ONE_QUALIFICATION_ONLY");
        assertThat(Provisional.refusals(MARCH, "202537150200000001", null, today))
                .extracting(Finding::code)
                .containsExactly("NOT_OF_THE_FILING_YEAR");
        assertThat(Provisional.refusals(MARCH, null, OF_2025, today))
                .extracting(Finding::pointer)
                .containsExactly("/evaluation/passedOn");
        assertThat(Provisional.refusals(MARCH, null, OF_2026, LocalDate.of(2026, 7, 31)))
                .extracting(Finding::code)
                .containsExactly("IN_FUTURE");
    }
}
