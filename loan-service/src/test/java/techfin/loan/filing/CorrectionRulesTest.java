package techfin.loan.filing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import techfin.lending.enterprise.Uscc;
import techfin.lending.filing.LoanStatus;
import techfin.lending.record.Finding;
import techfin.lending.servicing.ServicingRules;
import techfin.money.Money;

class CorrectionRulesTest {
    private static Loan returned(Loan loan, String... marks) {
        return loan.decidedByBureau(
                LoanStatus.RETURNED,
                "bureau.reviewer",
                Examples.TODAY,
                loan.filing().filedAmount(),
                List.of(),
                List.of(marks));
    }

    private static Loan repaid(String amount) {
        Loan loan = Examples.accepted();
        return loan.living(ServicingRules.repaid(loan.life(), Money.parse(amount)));
    }

    @Test
    void a_mark_on_a_group_covers_its_fields() {
        LoanRecord moved = Examples.at("371503", null);
        assertThat(CorrectionRules.refusals(returned(Examples.accepted(), "/enterprise"), moved))
                .isEmpty();
        assertThat(CorrectionRules.refusals(returned(Examples.accepted(), "/enterprise/name"), moved))
                .extracting(Finding::pointer)
                .containsExactly("/enterprise/divisionCode", "/enterprise/libraryNumber");
    }

    @Test
    void what_was_repaid_before_stays_repaid_after_the_correction() {
        Loan repaid = repaid("1000000.00");
        Loan corrected =
                returned(repaid).corrected(Examples.record(), Examples.record().principal(), "bank-a.clerk", List.of());
        assertThat(corrected.balance().outstanding()).isEqualTo(Money.parse("4000000.00"));
        assertThat(corrected.repaid()).isEqualTo(Money.parse("1000000.00"));
    }

    @Test
    void the_principal_never_falls_below_what_was_repaid() {
        Loan repaid = repaid("5000000.00");
        assertThat(CorrectionRules.refusals(returned(repaid), Examples.of("4999999.99")))
                .extracting(Finding::code)
                .containsExactly("BELOW_REPAID");
        assertThat(CorrectionRules.refusals(returned(repaid), Examples.record()))
                .isEmpty();
    }

    @Test
    void a_correction_does_not_move_the_maturity_beyond_the_extension() {
        Loan loan = Examples.accepted();
        LocalDate extendedTo = loan.record().maturesOn().plusDays(10);
        Loan extended = loan.living(loan.life().extended(extendedTo));
        assertThat(CorrectionRules.refusals(
                        extended,
                        Examples.on(loan.record().signedOn(), loan.record().disbursedOn(), extendedTo)))
                .extracting(Finding::code)
                .containsExactly("BEYOND_EXTENSION");
    }

    @Test
    void the_filed_amount_rests_on_principal_enterprise_and_predecessor_alone() {
        LoanRecord record = Examples.record();
        assertThat(CorrectionRules.keepsFiledAmount(record, Examples.at("371503", null)))
                .isTrue();
        assertThat(CorrectionRules.keepsFiledAmount(record, Examples.of("4000000.00")))
                .isFalse();
        assertThat(CorrectionRules.keepsFiledAmount(
                        record, Examples.with(record.borrower(), Purpose.REPAY_PREDECESSOR, "OLD")))
                .isFalse();
        Borrower another = new Borrower(new Uscc("9137158100000001A5"), "x", "371581", "3451", null);
        assertThat(CorrectionRules.keepsFiledAmount(record, Examples.with(another, record.purpose(), null)))
                .isFalse();
    }
}
