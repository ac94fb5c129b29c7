package techfin.rating.fact;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import techfin.lending.record.Finding;
import techfin.rating.scoring.Value;

class StatedFactsTest {
    @ParameterizedTest(name = "{0} = {1}")
    @CsvSource({
        "REVENUE, 5000000.00, 5000000",
        "REVENUE, 0.00, 0",
        "NET_PROFIT, -0.01, -0.01",
        "OPERATING_CASH_FLOW, -999999999999.99, -999999999999.99",
        "CORE_TEAM_TURNOVER, 12.5, 12.5",
        "EQUITY_RAISED_3Y, 800.123456, 800.123456",
    })
    void amounts_and_shares_are_texts(Fact fact, String stated, String number) {
        List<Finding> found = new ArrayList<>();
        assertThat(FactReader.read(fact, stated, "/v", found)).isEqualTo(Value.of(number));
        assertThat(found).isEmpty();
        assertThat(FactReader.write(fact, new BigDecimal(number))).isEqualTo(stated);
    }

    @Test
    void counts_are_whole_numbers_and_questions_are_answered_by_true_or_false() {
        List<Finding> found = new ArrayList<>();
        assertThat(FactReader.read(Fact.STAFF, new BigDecimal(320), "", found)).isEqualTo(Value.of("320"));
        assertThat(FactReader.read(Fact.AUDITED, true, "", found)).isEqualTo(Value.of("1"));
        assertThat(FactReader.read(Fact.AUDITED, false, "", found)).isEqualTo(Value.of("0"));
        assertThat(found).isEmpty();
        assertThat(FactReader.write(Fact.STAFF, new BigDecimal(320))).isEqualTo(320L);
        assertThat(FactReader.write(Fact.AUDITED, BigDecimal.ZERO)).isEqualTo(false);
    }

    @ParameterizedTest(name = "{0} = {1}: {2}")
    @CsvSource({
        "REVENUE, -1.00, NEGATIVE_NOT_ALLOWED",
        "REVENUE, 5000000, INVALID_MONEY",
        "REVENUE, 1.234, INVALID_MONEY",
        "REVENUE, 1000000000000.00, INVALID_MONEY",
        "CORE_TEAM_TURNOVER, 100.1, FIGURE_OUT_OF_RANGE",
        "CORE_TEAM_TURNOVER, -1, NEGATIVE_NOT_ALLOWED",
        "CORE_TEAM_TURNOVER, 1e2, INVALID_NUMBER",
        "CORE_TEAM_TURNOVER, 1.1234567, INVALID_NUMBER",
        "EQUITY_RAISED_3Y, 9999999999, FIGURE_OUT_OF_RANGE",
        "STAFF, 10, NOT_AN_INTEGER",
        "AUDITED, true, NOT_A_BOOLEAN",
    })
    void what_cannot_be_is_refused(Fact fact, String stated, String code) {
        List<Finding> found = new ArrayList<>();
        assertThat(FactReader.read(fact, stated, "/v", found)).isEqualTo(Value.MISSING);
        assertThat(found)
                .containsExactly(new Finding("/v", code, found.getFirst().values()));
    }

    @ParameterizedTest(name = "{0} = {1}: {2}")
    @CsvSource({
        "STAFF, -1, NEGATIVE_NOT_ALLOWED",
        "STAFF, 1.5, NOT_AN_INTEGER",
        "STAFF, 5000001, FIGURE_OUT_OF_RANGE",
        "BEST_PATENT_VALUE, 0, FIGURE_OUT_OF_RANGE",
        "BEST_PATENT_VALUE, 11, FIGURE_OUT_OF_RANGE",
        "REVENUE, 5, NOT_A_STRING",
        "CORE_TEAM_TURNOVER, 5, NOT_A_STRING",
        "AUDITED, 1, NOT_A_BOOLEAN",
    })
    void numbers_are_only_taken_where_things_are_counted(Fact fact, BigDecimal stated, String code) {
        List<Finding> found = new ArrayList<>();
        FactReader.read(fact, stated, "/v", found);
        assertThat(found).extracting(Finding::code).containsExactly(code);
    }

    @ParameterizedTest(name = "{0}: {1} {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "SCIENCE_STAFF=11, STAFF=10|/entries/SCIENCE_STAFF|PART_ABOVE_WHOLE",
                "HI_TECH_INCOME=11, TOTAL_INCOME=10|/entries/HI_TECH_INCOME|PART_ABOVE_WHOLE",
                "CURRENT_ASSETS=11, TOTAL_ASSETS=10|/entries/CURRENT_ASSETS|PART_ABOVE_WHOLE",
                "INVENTORIES=11, CURRENT_ASSETS=10|/entries/INVENTORIES|PART_ABOVE_WHOLE",
                "CURRENT_LIABILITIES=11, TOTAL_LIABILITIES=10|/entries/CURRENT_LIABILITIES|PART_ABOVE_WHOLE",
                "TOTAL_ASSETS=1000000, TOTAL_LIABILITIES=400000, NET_ASSETS=610000.01|/entries/TOTAL_LIABILITIES|BALANCE_DOES_NOT_ADD_UP",
                "REVENUE_PREVIOUS=NA|/entries/REVENUE_PREVIOUS|YEAR_WAS_LIVED",
                "NET_ASSETS_BEFORE_PREVIOUS=NA|/entries/NET_ASSETS_BEFORE_PREVIOUS|YEAR_WAS_LIVED",
            })
    void facts_that_cannot_be_true_together_are_found(String facts, String pointer, String code) {
        List<Finding> found = Consistency.findings(Years.of(facts), 2025, LocalDate.of(2012, 4, 18), "/entries");
        assertThat(found).extracting(Finding::pointer).containsExactly(pointer);
        assertThat(found).extracting(Finding::code).containsExactly(code);
    }

    @Test
    void what_can_be_true_is_left_alone() {
        LocalDate founded = LocalDate.of(2024, 6, 1);
        assertThat(Consistency.findings(Years.of(""), 2025, founded, "")).isEmpty();
        assertThat(Consistency.findings(
                        Years.of("SCIENCE_STAFF=10, STAFF=10, TOTAL_ASSETS=1000000, TOTAL_LIABILITIES=400000,"
                                + " NET_ASSETS=610000, REVENUE_BEFORE_PREVIOUS=NA"),
                        2025,
                        founded,
                        ""))
                .isEmpty();
        assertThat(Consistency.findings(Years.of("REVENUE_PREVIOUS=NA"), 2025, founded, ""))
                .hasSize(1);
        assertThat(Consistency.findings(Years.of("REVENUE_PREVIOUS=NA"), 2025, null, ""))
                .isEmpty();
        assertThat(Consistency.findings(Years.of("TOTAL_ASSETS=1, TOTAL_LIABILITIES=5, NET_ASSETS=-4"), 2025, null, ""))
                .isEmpty();
    }

    @Test
    void every_fact_has_names_in_both_languages_a_unit_and_a_group() {
        for (Fact fact : Fact.values()) {
            assertThat(fact.title().zh()).isNotBlank();
            assertThat(fact.title().en()).isNotBlank();
            assertThat(fact.kind().unit().zh()).isNotBlank();
            assertThat(fact.group().title().zh()).isNotBlank();
            assertThat(Fact.find(fact.name())).contains(fact);
        }
        assertThat(Fact.find("NO_SUCH")).isEmpty();
        assertThat(Fact.REVENUE.isSigned()).isFalse();
        assertThat(Fact.NET_PROFIT.isSigned()).isTrue();
        for (SpecialCase special : SpecialCase.values()) {
            assertThat(special.words().en()).isNotBlank();
        }
    }
}
