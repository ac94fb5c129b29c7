package techfin.loan.filing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FilingDeadlineTest {
    @ParameterizedTest
    @CsvSource({
        "2026-08-20, 2026-11-20",
        "2025-11-30, 2026-02-28",
        "2027-11-30, 2028-02-29",
        "2025-12-31, 2026-03-31",
        "2026-01-31, 2026-04-30"
    })
    void three_months_after_disbursement_end_on_the_same_day_or_the_last_of_the_month(
            LocalDate disbursedOn, LocalDate lastDay) {
        assertThat(FilingDeadline.of(disbursedOn)).isEqualTo(lastDay);
    }
}
