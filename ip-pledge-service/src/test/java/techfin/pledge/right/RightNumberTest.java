package techfin.pledge.right;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import techfin.lending.record.Finding;

class RightNumberTest {
    /** Computed for tests from ZC 0006-2003 (policy.md 6.3). */
    @ParameterizedTest
    @CsvSource({"202110000001, 6", "202120000001, 1", "202110000004, X"})
    void the_check_character_is_the_weighted_sum_modulo_eleven(String digits, char check) {
        assertThat(PatentNumber.checkCharacter(digits)).isEqualTo(check);
    }

    @ParameterizedTest
    @CsvSource({
        "INVENTION_PATENT, 202110000001.6, 2021-03-05, 202110000001.6",
        "INVENTION_PATENT, ZL202110000001.6, 2021-03-05, 202110000001.6",
        "INVENTION_PATENT, zl 2021 1 0000001.6, 2021-03-05, 202110000001.6",
        "INVENTION_PATENT, ＺＬ２０２１１００００００１．６, 2021-03-05, 202110000001.6",
        "INVENTION_PATENT, 2021100000016, 2021-03-05, 202110000001.6",
        "INVENTION_PATENT, 202110000001。6, 2021-03-05, 202110000001.6",
        "INVENTION_PATENT, 202110000004.x, 2021-03-05, 202110000004.X",
        "UTILITY_MODEL, CN202120000001.1, 2021-12-31, 202120000001.1",
        "TRADEMARK, 第01234567号, 2001-01-01, 1234567",
        "TRADEMARK, 12345678a, 2014-01-01, 12345678A",
        "TRADEMARK, g1234567, 2014-01-01, G1234567",
        "SOFTWARE_COPYRIGHT, 2021sr0123456, 2021-01-01, 2021SR0123456",
        "SOFTWARE_COPYRIGHT, 软著登字1234567, 2021-01-01, 软著登字第1234567号",
        "WORK_COPYRIGHT, 鲁作登字－2021－F－00012345, 2021-01-01, 鲁作登字-2021-F-00012345",
        "LAYOUT_DESIGN, bs.205012345, 2020-01-01, BS.205012345",
        "PLANT_VARIETY, CNA20100123.4, 2010-01-01, CNA20100123",
        "PLANT_VARIETY, CNA20191001234, 2019-01-01, CNA20191001234",
        "GEOGRAPHICAL_INDICATION, AGI00123, 2019-01-01, AGI00123",
        "GEOGRAPHICAL_INDICATION, 2019年第12号, 2019-01-01, 2019年第12号"
    })
    void a_number_has_one_normal_form_however_it_is_typed(
            RightKind kind, String typed, LocalDate appliedOn, String normal) {
        List<Finding> found = new ArrayList<>();
        assertThat(RightNumber.parse(kind, typed, appliedOn, found).map(RightNumber::value))
                .as("%s", found)
                .contains(normal);
        assertThat(found).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "INVENTION_PATENT, 202110000001.7, 2021-03-05, CHECK_CHARACTER_WRONG",
        "INVENTION_PATENT, 202110000001, 2021-03-05, CHECK_CHARACTER_MISSING",
        "INVENTION_PATENT, 202120000001.1, 2021-03-05, NUMBER_OF_ANOTHER_KIND",
        "UTILITY_MODEL, 202110000001.6, 2021-03-05, NUMBER_OF_ANOTHER_KIND",
        "TRADEMARK, 202110000001.6, 2021-03-05, NUMBER_FORM",
        "INVENTION_PATENT, CN112345678B, 2021-03-05, PATENT_NUMBER_FORM",
        "INVENTION_PATENT, 2021‍10000001.6, 2021-03-05, PATENT_NUMBER_FORM",
        "INVENTION_PATENT, 202110000001.6, 2020-12-31, NUMBER_OF_ANOTHER_YEAR",
        "INVENTION_PATENT, 202110000001.6, 2022-01-01, NUMBER_OF_ANOTHER_YEAR",
        "WORK_COPYRIGHT, 某作登字-2021-F-00012345, 2021-01-01, NUMBER_FORM",
        "SOFTWARE_COPYRIGHT, 2021SR123, 2021-01-01, NUMBER_FORM"
    })
    void what_is_wrong_with_a_number_is_told(RightKind kind, String typed, LocalDate appliedOn, String code) {
        assertThat(codes(kind, typed, appliedOn, false)).containsExactly(code);
    }

    @Test
    void the_old_form_ends_on_the_last_day_of_september_2003_and_the_new_one_begins_on_the_next() {
        String old = number("03100001");
        String young = number("200310000001");
        LocalDate last = LocalDate.of(2003, 9, 30);
        assertThat(codes(RightKind.INVENTION_PATENT, old, last, false)).isEmpty();
        assertThat(codes(RightKind.INVENTION_PATENT, old, last.plusDays(1), false))
                .containsExactly("OLD_FORM_AFTER_2003");
        assertThat(codes(RightKind.INVENTION_PATENT, young, last, false)).containsExactly("NEW_FORM_BEFORE_2003");
        assertThat(codes(RightKind.INVENTION_PATENT, young, last.plusDays(1), false))
                .isEmpty();
    }

    @Test
    void an_international_application_has_a_number_of_up_to_three_years_after_its_filing_day() {
        String number = number("202380000001");
        for (int year = 2020; year <= 2023; year++) {
            assertThat(codes(RightKind.INVENTION_PATENT, number, LocalDate.of(year, 6, 1), false))
                    .isEmpty();
        }
        assertThat(codes(RightKind.INVENTION_PATENT, number, LocalDate.of(2019, 12, 31), false))
                .containsExactly("NUMBER_OF_ANOTHER_YEAR");
        assertThat(codes(RightKind.INVENTION_PATENT, number, LocalDate.of(2024, 1, 1), false))
                .containsExactly("NUMBER_OF_ANOTHER_YEAR");
        // Filed abroad before the new form, entered after it.
        assertThat(codes(RightKind.UTILITY_MODEL, number("200390000001"), LocalDate.of(2002, 5, 1), false))
                .isEmpty();
        assertThat(codes(RightKind.UTILITY_MODEL, number("200290000001"), LocalDate.of(2002, 5, 1), false))
                .containsExactly("NEW_FORM_BEFORE_2003");
    }

    @Test
    void a_divisional_application_keeps_the_day_of_its_parent_and_has_a_later_number() {
        LocalDate parent = LocalDate.of(2015, 6, 1);
        assertThat(codes(RightKind.INVENTION_PATENT, "202110000001.6", parent, true))
                .isEmpty();
        assertThat(codes(RightKind.INVENTION_PATENT, "202110000001.6", parent, false))
                .containsExactly("NUMBER_OF_ANOTHER_YEAR");
        assertThat(codes(RightKind.INVENTION_PATENT, "202110000001.6", LocalDate.of(2022, 1, 1), true))
                .containsExactly("NUMBER_OF_ANOTHER_YEAR");
    }

    @Test
    void numbers_of_1985_to_1988_may_lack_the_check_character_and_are_the_same_with_it() {
        LocalDate day = LocalDate.of(1987, 5, 1);
        Optional<RightNumber> without = RightNumber.parse(RightKind.DESIGN, "87300001", day, new ArrayList<>());
        Optional<RightNumber> with = RightNumber.parse(RightKind.DESIGN, number("87300001"), day, new ArrayList<>());
        assertThat(without).isPresent().isEqualTo(with);
        assertThat(codes(RightKind.DESIGN, "89300001", LocalDate.of(1989, 5, 1), false))
                .containsExactly("CHECK_CHARACTER_MISSING");
        assertThat(codes(RightKind.DESIGN, "84300001", null, false)).containsExactly("PATENT_NUMBER_FORM");
    }

    /** The weights 2 to 9 have inverses modulo 11, so no slip in one digit passes. */
    @Test
    void every_single_wrong_digit_is_found_and_what_is_printed_reads_back_as_the_same() {
        Random seeded = new Random(20261121);
        for (int round = 0; round < 2_000; round++) {
            int year = 2004 + seeded.nextInt(22);
            String digits = String.format(Locale.ROOT, "%d1%07d", year, seeded.nextInt(10_000_000));
            String number = number(digits);
            LocalDate day = LocalDate.of(year, 1 + seeded.nextInt(12), 1);
            RightNumber read = RightNumber.parse(RightKind.INVENTION_PATENT, number, day, new ArrayList<>())
                    .orElseThrow();
            assertThat(read).hasToString(number);
            assertThat(RightNumber.searched(null, "ZL" + number.replace(".", "")))
                    .isEqualTo(number);
            int at = seeded.nextInt(12);
            char wrong = (char) ('0' + (digits.charAt(at) - '0' + 1 + seeded.nextInt(9)) % 10);
            String spoilt = digits.substring(0, at) + wrong + digits.substring(at + 1) + number.substring(12);
            assertThat(RightNumber.parse(RightKind.INVENTION_PATENT, spoilt, null, new ArrayList<>()))
                    .as(spoilt)
                    .isEmpty();
        }
    }

    private static String number(String digits) {
        return digits + "." + PatentNumber.checkCharacter(digits);
    }

    private static List<String> codes(RightKind kind, String typed, @Nullable LocalDate appliedOn, boolean divisional) {
        List<Finding> found = new ArrayList<>();
        RightNumber.parse("/number", kind, typed, appliedOn, divisional, found);
        return found.stream().map(Finding::code).toList();
    }
}
