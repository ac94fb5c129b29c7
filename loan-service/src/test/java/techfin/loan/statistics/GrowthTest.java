package techfin.loan.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GrowthTest {
    /** Published figures: C05 Binzhou Daily 2023-06-27, C06 Liaocheng (there 330.69 % is printed as 330 %). */
    @ParameterizedTest(name = "{0}: {1} after {2} is {3} %")
    @CsvSource({
        "C05, 244.5, 180.0, 35.83",
        "C06, 918, 267, 243.82",
        "C06, 1305, 303, 330.69",
        "C06, 745, 316, 135.76",
        "C06, 1177, 423, 178.25",
        "half up, 100005, 100000, 0.01",
        "down, 1, 3, -66.67",
        "all gone, 0, 7, -100.00",
        "the same, 7, 7, 0.00",
    })
    void growth_in_percent_has_two_decimals(String id, String now, String before, String percent) {
        assertThat(Growth.percent(new BigDecimal(now), new BigDecimal(before)))
                .as(id)
                .hasValue(new BigDecimal(percent));
    }

    /** C05: the published 35.8 % is the same with one decimal; the base is 424.5 less 244.5. */
    @Test
    void case_C05_finds_its_base_in_the_cumulative_figure() {
        BigDecimal before = new BigDecimal("424.5").subtract(new BigDecimal("244.5"));
        assertThat(Growth.percent(new BigDecimal("244.5"), before).orElseThrow().toString())
                .startsWith("35.8");
    }

    @Test
    void growth_from_nothing_is_no_figure() {
        assertThat(Growth.percent(BigDecimal.TEN, new BigDecimal("0.00"))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "2025-04-01, 2025-04-30, 2024-04-01, 2024-04-30",
        "2025-02-01, 2025-02-28, 2024-02-01, 2024-02-29",
        "2024-02-01, 2024-02-29, 2023-02-01, 2023-02-28",
        "2024-02-29, 2024-03-15, 2023-02-28, 2023-03-15",
        "2025-01-01, 2025-11-20, 2024-01-01, 2024-11-20",
    })
    void the_same_days_of_the_year_before_keep_whole_months_whole(
            LocalDate from, LocalDate to, LocalDate beforeFrom, LocalDate beforeTo) {
        assertThat(new Period(from, to).aYearBefore()).isEqualTo(new Period(beforeFrom, beforeTo));
    }

    @Test
    void the_table_of_industries_is_the_whole_standard() throws IOException {
        Industries industries =
                Industries.ofLines(Files.readAllLines(Path.of("src/main/resources/techfin/loan/industries.txt")));
        assertThat(industries.size()).isEqualTo(97);
        assertThat(industries.label("34")).isEqualTo(new Label("34", "通用设备制造业", "General-purpose machinery", "C"));
        assertThat(industries.label("99")).isEqualTo(Label.of("99"));
    }
}
