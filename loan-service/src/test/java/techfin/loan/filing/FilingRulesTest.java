package techfin.loan.filing;

import static org.assertj.core.api.Assertions.assertThat;
import static techfin.loan.filing.Examples.TODAY;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import techfin.lending.place.City;
import techfin.lending.place.Seats;
import techfin.lending.record.Finding;
import techfin.money.Money;

class FilingRulesTest {
    private final FilingRules rules = new FilingRules(new Seats(Examples.DIVISIONS, new City("371500")));

    private List<String> codes(LoanRecord record, LocalDate submittedOn) {
        return rules.refusals(record, "BANK-A", submittedOn).stream()
                .map(Finding::code)
                .toList();
    }

    @Test
    void a_sound_record_breaks_no_rule() {
        assertThat(codes(Examples.record(), TODAY)).isEmpty();
    }

    /** Three months after disbursement: 枣庄 filing notice of 2023 Q3; the last day counts. */
    @Test
    void the_last_day_of_three_months_counts_and_the_next_does_not() {
        assertThat(codes(Examples.record(), LocalDate.of(2026, 12, 3))).isEmpty();
        List<Finding> late = rules.refusals(Examples.record(), "BANK-A", LocalDate.of(2026, 12, 4));
        assertThat(late).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo("FILING_DEADLINE_PASSED");
            assertThat(finding.pointer()).isEqualTo("/disbursedOn");
            assertThat(finding.values()).containsEntry("deadline", "2026-12-03");
        });
    }

    @Test
    void all_broken_rules_speak_not_only_the_first() {
        LoanRecord record = Examples.on(LocalDate.of(2026, 9, 5), LocalDate.of(2026, 9, 3), LocalDate.of(2026, 9, 3));
        assertThat(codes(record, LocalDate.of(2026, 9, 2)))
                .containsExactlyInAnyOrder(
                        "DISBURSED_BEFORE_SIGNED", "MATURES_BEFORE_DISBURSED", "DISBURSED_IN_FUTURE");
    }

    @ParameterizedTest
    @CsvSource({
        "371502,",
        "3715Z1,",
        "371523, FORMER_DIVISION",
        "371599, UNKNOWN_DIVISION",
        "371500, NOT_A_COUNTY",
        "371602, DIVISION_OF_ANOTHER_CITY"
    })
    void the_seat_is_a_county_or_zone_of_the_city(String division, String refusal) {
        assertThat(codes(Examples.at(division, null), TODAY)).isEqualTo(refusal == null ? List.of() : List.of(refusal));
    }

    @Test
    void a_bank_files_only_for_its_own_branches() {
        assertThat(rules.refusals(Examples.record(), "BANK-B", TODAY))
                .extracting(Finding::code)
                .containsExactly("BRANCH_OF_ANOTHER_BANK");
    }

    @Test
    void a_rollover_names_the_loan_that_it_repays() {
        assertThat(codes(Examples.with(Examples.borrower(), Purpose.REPAY_PREDECESSOR, null), TODAY))
                .containsExactly("PREDECESSOR_REQUIRED");
        assertThat(codes(Examples.with(Examples.borrower(), Purpose.REPAY_PREDECESSOR, "LC-2025-1-01"), TODAY))
                .isEmpty();
        assertThat(codes(
                        Examples.with(
                                Examples.borrower(),
                                Purpose.REPAY_PREDECESSOR,
                                Examples.record().noteNumber()),
                        TODAY))
                .containsExactly("OWN_PREDECESSOR");
    }

    @Test
    void what_is_not_known_yet_is_a_warning() {
        assertThat(warnings(Examples.at("371502", null), "5000000.00", true)).containsExactly("LIBRARY_NUMBER_MISSING");
        assertThat(warnings(Examples.at("371502", "202537150200000001"), "5000000.00", true))
                .containsExactly("LIBRARY_NUMBER_OF_EARLIER_YEAR");
        assertThat(warnings(Examples.at("371502", "202737150200000001"), "5000000.00", true))
                .containsExactly("LIBRARY_NUMBER_OF_LATER_YEAR");
        assertThat(warnings(Examples.at("371502", "17"), "5000000.00", true)).containsExactly("LIBRARY_NUMBER_UNUSUAL");
        assertThat(warnings(Examples.record(), "4999999.99", true)).containsExactly("PARTLY_FILED");
        assertThat(warnings(Examples.record(), "0.00", true)).containsExactly("FILING_LIMIT_USED_UP");
        LoanRecord rollover = Examples.with(Examples.borrower(), Purpose.REPAY_PREDECESSOR, "LC-2025-1-01");
        assertThat(warnings(rollover, "5000000.00", false)).containsExactly("PREDECESSOR_NOT_ON_RECORD");
        assertThat(warnings(rollover, "5000000.00", true)).isEmpty();
    }

    private static List<String> warnings(LoanRecord record, String filedAmount, boolean predecessorKnown) {
        LocalDate lastKnownLpr = LocalDate.of(2026, 2, 24);
        return FilingWarnings.of(record, TODAY, null, Money.parse(filedAmount), lastKnownLpr, predecessorKnown).stream()
                .map(Finding::code)
                .toList();
    }
}
