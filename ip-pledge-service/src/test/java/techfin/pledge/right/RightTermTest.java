package techfin.pledge.right;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import techfin.lending.record.Finding;

class RightTermTest {
    /** The first line is the example of the Patent Examination Guidelines, part V, chapter 9, 2.1. */
    @ParameterizedTest
    @CsvSource({
        "UTILITY_MODEL, 1999-09-06, 2000-06-01, 2009-09-05",
        "INVENTION_PATENT, 2021-03-05, , 2041-03-04",
        "DESIGN, 2021-05-31, , 2031-05-30",
        "DESIGN, 2021-06-01, , 2036-05-31",
        "TRADEMARK, 2014-02-01, 2015-03-07, 2025-03-06",
        "TRADEMARK, 2014-02-01, , ",
        "SOFTWARE_COPYRIGHT, 2021-03-05, 2021-05-01, 2071-12-31",
        "WORK_COPYRIGHT, 2021-03-05, 2021-05-01, 2071-12-31",
        "LAYOUT_DESIGN, 2020-03-05, 2020-09-01, 2030-03-04",
        "PLANT_VARIETY, 2015-03-05, 2018-07-01, 2033-06-30",
        "PLANT_VARIETY, 2015-03-05, , ",
        "GEOGRAPHICAL_INDICATION, 2015-03-05, 2018-07-01, "
    })
    void the_law_sets_the_last_day(
            RightKind kind, LocalDate appliedOn, @Nullable LocalDate grantedOn, @Nullable LocalDate lastDay) {
        assertThat(RightTerm.endOf(kind, appliedOn, grantedOn).orElse(null)).isEqualTo(lastDay);
    }

    @ParameterizedTest
    @CsvSource({
        "UTILITY_MODEL, 2008-02-29, 2018-02-27",
        "INVENTION_PATENT, 2004-02-29, 2024-02-28",
        "DESIGN, 2024-02-29, 2039-02-27",
        "UTILITY_MODEL, 2010-03-01, 2020-02-29"
    })
    void a_term_from_a_leap_day_ends_before_the_last_day_of_february(
            RightKind kind, LocalDate appliedOn, LocalDate lastDay) {
        assertThat(RightTerm.endOf(kind, appliedOn, null)).contains(lastDay);
    }

    @ParameterizedTest
    @CsvSource({
        "UTILITY_MODEL, 1999-09-06, 2000-06-01, 2009-09-05, ",
        "UTILITY_MODEL, 1999-09-06, 2000-06-01, 2009-09-06, EXPIRES_DIFFERENTLY",
        "INVENTION_PATENT, 2001-03-05, 2006-01-01, 2021-03-05, EXPIRES_DIFFERENTLY",
        "TRADEMARK, 2004-02-01, 2005-03-07, 2035-03-06, ",
        "TRADEMARK, 2004-02-01, 2005-03-07, 2005-03-07, EXPIRES_TOO_EARLY",
        "SOFTWARE_COPYRIGHT, 2021-03-05, 2021-05-01, 2069-12-31, ",
        "SOFTWARE_COPYRIGHT, 2021-03-05, 2021-05-01, 2071-03-04, NOT_END_OF_YEAR",
        "LAYOUT_DESIGN, 2020-03-05, 2020-09-01, 2029-05-01, ",
        "LAYOUT_DESIGN, 2020-03-05, 2020-09-01, 2030-03-05, EXPIRES_DIFFERENTLY",
        "PLANT_VARIETY, 2015-03-05, 2018-07-01, 2038-06-30, ",
        "PLANT_VARIETY, 2015-03-05, 2018-07-01, 2043-06-30, ",
        "PLANT_VARIETY, 2015-03-05, 2018-07-01, 2035-06-30, EXPIRES_DIFFERENTLY",
        "PLANT_VARIETY, 2015-03-05, , 2033-06-30, NO_END_BEFORE_GRANT",
        "GEOGRAPHICAL_INDICATION, 2015-03-05, 2018-07-01, 2033-06-30, HAS_NO_END"
    })
    void a_stated_last_day_agrees_with_the_law_or_is_refused(
            RightKind kind,
            LocalDate appliedOn,
            @Nullable LocalDate grantedOn,
            LocalDate stated,
            @Nullable String code) {
        assertThat(RightTerm.refusal("/expiresOn", kind, appliedOn, grantedOn, stated)
                        .map(Finding::code)
                        .orElse(null))
                .isEqualTo(code);
    }

    /** Patent Law art. 42: applied for on 2017-03-05, 454 days late if granted on 2022-06-02, and five years beside. */
    @ParameterizedTest
    @CsvSource({
        "2022-06-02, 2037-03-04, ",
        "2022-06-02, 2043-06-01, ",
        "2022-06-02, 2043-06-02, EXPIRES_DIFFERENTLY",
        "2022-06-02, 2037-03-03, EXPIRES_DIFFERENTLY",
        "2021-05-31, 2037-03-05, EXPIRES_DIFFERENTLY"
    })
    void an_invention_granted_late_can_last_longer(LocalDate grantedOn, LocalDate stated, @Nullable String code) {
        LocalDate appliedOn = LocalDate.of(2017, 3, 5);
        assertThat(RightTerm.refusal("/expiresOn", RightKind.INVENTION_PATENT, appliedOn, grantedOn, stated)
                        .map(Finding::code)
                        .orElse(null))
                .isEqualTo(code);
    }

    @Test
    void a_later_application_never_ends_earlier_and_a_term_is_never_longer_than_its_years() {
        Random seeded = new Random(20261121);
        for (int round = 0; round < 5_000; round++) {
            LocalDate day = LocalDate.of(1990, 1, 1).plusDays(seeded.nextInt(13_000));
            for (RightKind kind : RightKind.values()) {
                RightTerm.endOf(kind, day, day).ifPresent(end -> {
                    LocalDate next = RightTerm.endOf(kind, day.plusDays(1), day.plusDays(1))
                            .orElseThrow();
                    assertThat(next).isAfterOrEqualTo(end);
                });
            }
            LocalDate end =
                    RightTerm.endOf(RightKind.INVENTION_PATENT, day, null).orElseThrow();
            assertThat(end.plusDays(1)).isEqualTo(day.plusYears(20));
        }
    }
}
