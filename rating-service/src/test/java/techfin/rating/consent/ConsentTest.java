package techfin.rating.consent;

import static org.assertj.core.api.Assertions.assertThat;
import static techfin.rating.consent.LookScope.FULL;
import static techfin.rating.consent.LookScope.GRADE;
import static techfin.rating.consent.LookScope.GRADE_AND_DIMENSIONS;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import techfin.lending.enterprise.Uscc;
import techfin.lending.record.Finding;

class ConsentTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

    @ParameterizedTest
    @CsvSource({
        "BANK-A, 2026-11-21, ",
        "*,      2029-11-21, ",
        "BANK-A, 2026-11-20, /until",
        "BANK-A, 2029-11-22, /until",
        "bank-a, 2026-12-31, /bankCode",
        "-A,     2026-12-31, /bankCode",
        "**,     2026-12-31, /bankCode",
    })
    void it_names_a_bank_or_all_and_lasts_three_years_at_most(String bank, LocalDate until, @Nullable String wrong) {
        assertThat(new ConsentDraft(bank, GRADE, until).refusals(TODAY))
                .extracting(Finding::pointer)
                .isEqualTo(wrong == null ? List.of() : List.of(wrong));
    }

    @Test
    void each_scope_covers_those_before_it() {
        assertThat(FULL.covers(GRADE_AND_DIMENSIONS)).isTrue();
        assertThat(GRADE_AND_DIMENSIONS.covers(GRADE)).isTrue();
        assertThat(GRADE.covers(GRADE)).isTrue();
        assertThat(GRADE.covers(GRADE_AND_DIMENSIONS)).isFalse();
        assertThat(GRADE_AND_DIMENSIONS.covers(FULL)).isFalse();
    }

    @Test
    void its_last_day_counts_and_withdrawn_it_is_over_at_once() {
        Consent consent = new Consent(
                "id", 1, new Uscc("91371502MA0000001X"), "BANK-A", GRADE, TODAY, TODAY.plusDays(9), "user", null);
        assertThat(consent.isInForce(TODAY.plusDays(9))).isTrue();
        assertThat(consent.isInForce(TODAY.plusDays(10))).isFalse();
        assertThat(consent.names("BANK-A")).isTrue();
        assertThat(consent.names("BANK-B")).isFalse();
        Consent over = consent.withdrawn(new Consent.Withdrawal(Instant.EPOCH, "user"));
        assertThat(over.standingOn(TODAY)).isEqualTo(Consent.Standing.WITHDRAWN);
        assertThat(over.version()).isEqualTo(2);
    }
}
