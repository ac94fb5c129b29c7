package techfin.loan.filing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import techfin.lending.enterprise.Uscc;
import techfin.lending.filing.LoanStatus;
import techfin.lending.record.Finding;
import techfin.loan.filing.RolloverRules.Around;

class RolloverRulesTest {
    private final Loan predecessor = Examples.accepted();

    private static List<String> refusals(LoanRecord record, @Nullable Loan predecessor, @Nullable Loan other) {
        return RolloverRules.refusals(record, new Around(predecessor, other, false)).stream()
                .map(Finding::code)
                .toList();
    }

    private static LoanRecord rollover(Borrower borrower) {
        return Examples.with(
                borrower, Purpose.REPAY_PREDECESSOR, Examples.record().noteNumber());
    }

    @Test
    void a_loan_is_rolled_over_by_one_loan_of_the_same_enterprise() {
        assertThat(refusals(rollover(Examples.borrower()), predecessor, null)).isEmpty();
        assertThat(refusals(rollover(Examples.borrower()), null, null))
                .as("not on record is a warning, no refusal")
                .isEmpty();
        Borrower another = new Borrower(new Uscc("9137158100000001A5"), "x", "371581", "3451", null);
        assertThat(refusals(rollover(another), predecessor, null)).containsExactly("PREDECESSOR_OF_ANOTHER_ENTERPRISE");
        assertThat(refusals(rollover(Examples.borrower()), predecessor, predecessor))
                .containsExactly("PREDECESSOR_ROLLED_OVER");
        assertThat(RolloverRules.refusals(rollover(Examples.borrower()), new Around(predecessor, null, true)))
                .extracting(Finding::code)
                .containsExactly("ROLLOVER_CYCLE");
    }

    @ParameterizedTest
    @CsvSource({
        "SUBMITTED, , PREDECESSOR_NOT_FILED_YET",
        "CHECKED, , PREDECESSOR_NOT_FILED_YET",
        "RETURNED, , PREDECESSOR_NOT_FILED_YET",
        "ACCEPTED, ,",
        "SETTLED, ,",
        "REJECTED, PREDECESSOR_NOT_FILED,",
        "REVOKED, PREDECESSOR_NOT_FILED,"
    })
    void the_loan_that_is_rolled_over_is_a_filed_one(
            LoanStatus status, @Nullable String refusal, @Nullable String warning) {
        Loan before = predecessor.living(predecessor.life().with(status, predecessor.balance()));
        assertThat(refusals(rollover(Examples.borrower()), before, null))
                .isEqualTo(refusal == null ? List.of() : List.of(refusal));
        assertThat(RolloverRules.warnings(before))
                .extracting(Finding::code)
                .isEqualTo(warning == null ? List.of() : List.of(warning));
    }

    @Test
    void its_use_is_announced_as_repaying_the_old_contract() {
        Loan loan = Loan.entered(
                "2",
                "BANK-A",
                rollover(Examples.borrower()),
                Examples.record().principal(),
                Examples.TODAY,
                "bank-a.clerk",
                List.of());
        assertThat(UseText.zh(loan.rollingOver(predecessor))).isEqualTo("偿还借款+LC-2026-000123");
        assertThat(UseText.en(loan.rollingOver(predecessor))).isEqualTo("repay loan + LC-2026-000123");
        assertThat(UseText.zh(loan)).as("not on record").isEqualTo("偿还借款+LC-2026-000123-01");
        assertThat(UseText.zh(predecessor)).isEqualTo("研究开发");
    }
}
