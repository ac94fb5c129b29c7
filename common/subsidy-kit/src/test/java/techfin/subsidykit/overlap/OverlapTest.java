package techfin.subsidykit.overlap;

import static org.assertj.core.api.Assertions.assertThat;
import static techfin.subsidykit.overlap.OverlapKind.CONTRACT;
import static techfin.subsidykit.overlap.OverlapKind.NOTE;
import static techfin.subsidykit.overlap.OverlapKind.SAME_LOAN;

import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import techfin.money.DatePeriod;
import techfin.money.Money;

class OverlapTest {
    private static final String FIRM = "91371502MA0000001X";
    private static final String OTHER_FIRM = "9137158100000001A5";
    private static final LoanDays GRANTED =
            loan(FIRM, "BANK-A", "C-1", "N-1", "100.00", "2025-03-05", "2025-03-05", "2025-06-05");

    static Stream<Arguments> kinds() {
        return Stream.of(
                of("the very same", FIRM, "BANK-A", "C-1", "N-1", "100.00", "2025-03-05", CONTRACT, NOTE),
                of("nothing in common but the bank", OTHER_FIRM, "BANK-A", "C-2", "N-2", "100.00", "2025-03-05"),
                of("contract alone", OTHER_FIRM, "BANK-A", "C-1", "N-2", "7.00", "2025-03-06", CONTRACT),
                of("note alone", OTHER_FIRM, "BANK-A", "C-2", "N-1", "7.00", "2025-03-06", NOTE),
                of("numbers of another bank", OTHER_FIRM, "BANK-B", "C-1", "N-1", "7.00", "2025-03-06"),
                of(
                        "blanks and lower case",
                        OTHER_FIRM,
                        "BANK-A",
                        " c-1 ",
                        "n-1\t",
                        "7.00",
                        "2025-03-06",
                        CONTRACT,
                        NOTE),
                of("new numbers", FIRM, "BANK-A", "C-2", "N-2", "100.00", "2025-03-05", SAME_LOAN),
                of("new note, old contract", FIRM, "BANK-A", "C-1", "N-2", "100.00", "2025-03-05", CONTRACT, SAME_LOAN),
                of("another principal", FIRM, "BANK-A", "C-2", "N-2", "100.01", "2025-03-05"),
                of("another disbursement", FIRM, "BANK-A", "C-2", "N-2", "100.00", "2025-03-06"),
                of("another firm", OTHER_FIRM, "BANK-A", "C-2", "N-2", "100.00", "2025-03-05"),
                of("everything at another bank", FIRM, "BANK-B", "C-1", "N-1", "100.00", "2025-03-05"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("kinds")
    void loans_with_common_days_overlap_by_what_they_share(String what, LoanDays other, Set<OverlapKind> kinds) {
        assertThat(Overlap.between(GRANTED, other)).as(what).isEqualTo(kinds);
        assertThat(Overlap.between(other, GRANTED)).as(what).isEqualTo(kinds);
    }

    @ParameterizedTest
    @MethodSource("periods")
    void a_day_counts_once_and_the_end_bears_no_interest(String from, String to, boolean overlap) {
        LoanDays other = loan(FIRM, "BANK-A", "C-1", "N-1", "100.00", "2025-03-05", from, to);
        assertThat(Overlap.between(GRANTED, other).isEmpty()).isEqualTo(!overlap);
    }

    static Stream<Arguments> periods() {
        return Stream.of(
                Arguments.of("2025-06-05", "2025-09-05", false),
                Arguments.of("2025-06-04", "2025-09-05", true),
                Arguments.of("2024-12-05", "2025-03-05", false),
                Arguments.of("2024-12-05", "2025-03-06", true),
                Arguments.of("2025-04-01", "2025-04-02", true),
                Arguments.of("2025-04-01", "2025-04-01", false));
    }

    @Test
    void two_cases_of_one_loan_are_the_business_of_the_service_s_own_rules() {
        InterestDays one = Wanted.fresh();
        InterestDays again = new InterestDays(
                "another case",
                one.loanId(),
                one.schemeCode(),
                one.uscc(),
                one.bankCode(),
                one.contractNumber(),
                one.noteNumber(),
                one.principal(),
                one.disbursedOn(),
                one.days());
        assertThat(Overlap.between(one, again)).isEmpty();
        assertThat(Overlap.between(one, Wanted.twin(one))).containsExactlyInAnyOrder(CONTRACT, NOTE);
    }

    private static Arguments of(
            String what,
            String uscc,
            String bank,
            String contract,
            String note,
            String principal,
            String disbursed,
            OverlapKind... kinds) {
        LoanDays other = loan(uscc, bank, contract, note, principal, disbursed, "2025-06-04", "2025-12-01");
        return Arguments.of(what, other, Set.of(kinds));
    }

    private static LoanDays loan(
            String uscc,
            String bank,
            String contract,
            String note,
            String principal,
            String disbursed,
            String from,
            String to) {
        return new LoanDays(
                uscc,
                bank,
                contract,
                note,
                Money.parse(principal),
                LocalDate.parse(disbursed),
                new DatePeriod(LocalDate.parse(from), LocalDate.parse(to)));
    }
}
