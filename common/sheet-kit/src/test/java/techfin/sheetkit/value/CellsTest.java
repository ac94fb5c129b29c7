package techfin.sheetkit.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import techfin.sheetkit.Cell;
import techfin.sheetkit.Column.Choice;
import techfin.sheetkit.Texts;

class CellsTest {
    private static final List<Choice> CHOICES =
            List.of(new Choice("FIRST_TIME", "首次", "First time"), new Choice("AGAIN", "再次", "Again"));

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', textBlock = """
            2025-03-05,           2025-03-05
            2025/3/5,             2025-03-05
            2025.3.5,             2025-03-05
            2025年3月5日,         2025-03-05
            2025 年 3 月 5 日,    2025-03-05
            2025年03月05号,       2025-03-05
            20250305,             2025-03-05
            ２０２５－０３－０５, 2025-03-05
            ２０２５年３月５日,   2025-03-05
            `　2025/3/5 `,        2025-03-05
            2025-03-05 00:00:00,  2025-03-05
            2024-02-29,           2024-02-29
            9999-12-31,           9999-12-31
            2025-02-29,           NO_SUCH_DAY
            20250229,             NO_SUCH_DAY
            2025/13/1,            NO_SUCH_DAY
            1900-02-29,           NO_SUCH_DAY
            03/05/2025,           AMBIGUOUS_DAY
            5-3-25,               AMBIGUOUS_DAY
            25/3/5,               AMBIGUOUS_DAY
            25年3月5日,           AMBIGUOUS_DAY
            250305,               AMBIGUOUS_DAY
            45809,                AMBIGUOUS_DAY
            2025-03-05 13:45,     TIME_OF_DAY
            2025-03-05T23:59:59.9999999, TIME_OF_DAY
            2025-03,              NOT_A_DAY
            ٢٠٢٥-٠٣-٠٥,           NOT_A_DAY
            明天,                 NOT_A_DAY
            0025-03-05,           NOT_A_DAY
            --,                   NOT_A_DAY
            ` `,                  BLANK
            """)
    void a_day_as_text(String typed, String expected) {
        assertThat(told(Cells.day(new Cell.Text(typed)))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            20250305,   2025-03-05
            20250229,   NO_SUCH_DAY
            45809,      AMBIGUOUS_DAY
            45809.5,    NOT_A_DAY
            2025.3,     NOT_A_DAY
            0,          NOT_A_DAY
            -1,         NOT_A_DAY
            99999999,   NO_SUCH_DAY
            1E+300,     NOT_A_DAY
            1E-300,     NOT_A_DAY
            """)
    void a_day_as_number(BigDecimal number, String expected) {
        assertThat(told(Cells.day(new Cell.Numeric(number, false)))).isEqualTo(expected);
    }

    @Test
    void an_unclear_day_says_what_it_might_be() {
        assertThat(values(Cells.day(new Cell.Text("03/05/2025")))).containsEntry("perhaps", "2025-03-05 / 2025-05-03");
        assertThat(values(Cells.day(new Cell.Numeric(new BigDecimal(45809), false))))
                .containsEntry("perhaps", "2025-06-01")
                .containsEntry("seen", "45809");
        assertThat(values(Cells.day(new Cell.Text("25年3月5日")))).containsEntry("perhaps", "2025-03-05");
    }

    @Test
    void a_broken_cell_tells_what_is_wrong_with_its_day() {
        assertThat(told(Cells.day(new Cell.Broken("1900-02-29")))).isEqualTo("NO_SUCH_DAY");
        assertThat(told(Cells.day(new Cell.Broken("2025-03-05 13:45:00")))).isEqualTo("TIME_OF_DAY");
        assertThat(told(Cells.day(new Cell.Broken("#REF!")))).isEqualTo("BROKEN_CELL");
        assertThat(told(Cells.amount(new Cell.Broken("#REF!"), 1))).isEqualTo("BROKEN_CELL");
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', textBlock = """
            `2025-03-05；2025/4/5; 20250505;`, `2025-03-05 2025-04-05 2025-05-05`
            `2025年3月5日、2025年4月5日`,       `2025-03-05 2025-04-05`
            `2025-03-05; 45809`,               AMBIGUOUS_DAY
            `;;`,                              BLANK
            """)
    void several_days(String typed, String expected) {
        String told = switch (Cells.days(new Cell.Text(typed))) {
            case Reading.Good<List<LocalDate>> good ->
                String.join(" ", good.value().stream().map(LocalDate::toString).toList());
            case Reading.Blank<List<LocalDate>> blank -> "BLANK";
            case Reading.Bad<List<LocalDate>> bad -> bad.code();
        };
        assertThat(told).isEqualTo(expected);
        assertThat(told(Cells.days(new Cell.Day(LocalDate.of(2025, 3, 5))))).isEqualTo("[2025-03-05]");
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', textBlock = """
            `5000000`,         1,     5000000.00
            ` 5000000.00 `,    1,     5000000.00
            `1,000.00`,        1,     1000.00
            `1，000.00`,       1,     1000.00
            `１，０００．５０`, 1,     1000.50
            `¥1,000`,          1,     1000.00
            `￥ 1,000.00 元`,  1,     1000.00
            `500`,             10000, 5000000.00
            `212.753893`,      10000, 2127538.93
            `1.234`,           10000, 12340.00
            `500万元`,         10000, 5000000.00
            `500 万`,          10000, 5000000.00
            `5000.0000`,       1,     5000.00
            `0`,               1,     0.00
            `999999999999.99`, 1,     999999999999.99
            `1000000000000`,   1,     AMOUNT_TOO_LARGE
            `1000000000000000`, 1,    AMOUNT_TOO_LARGE
            `100000001`,       10000, AMOUNT_TOO_LARGE
            `500万元`,         1,     AMBIGUOUS_AMOUNT
            `500元`,           10000, AMBIGUOUS_AMOUNT
            `1.000,00`,        1,     AMBIGUOUS_AMOUNT
            `1,5`,             1,     AMBIGUOUS_AMOUNT
            `1,0000`,          1,     AMBIGUOUS_AMOUNT
            `1.000`,           1,     AMBIGUOUS_AMOUNT
            `1.000.000`,       1,     AMBIGUOUS_AMOUNT
            `5000000.001`,     1,     TOO_MANY_DECIMALS
            `212.7538931`,     10000, TOO_MANY_DECIMALS
            `-5`,              1,     NEGATIVE_AMOUNT
            `−0.00`,           1,     NEGATIVE_AMOUNT
            `(1,000.00)`,      1,     NEGATIVE_AMOUNT
            `¥-5`,             1,     NEGATIVE_AMOUNT
            `1e400`,           1,     NOT_AN_AMOUNT
            `NaN`,             1,     NOT_AN_AMOUNT
            `١٢٣`,             1,     NOT_AN_AMOUNT
            `1²`,              1,     NOT_AN_AMOUNT
            `五百万`,          10000, NOT_AN_AMOUNT
            `+5`,              1,     NOT_AN_AMOUNT
            `元`,              1,     NOT_AN_AMOUNT
            ``,                1,     BLANK
            `\u200b　`,        1,     BLANK
            """)
    void an_amount_as_text(String typed, int unit, String expected) {
        assertThat(told(Cells.amount(new Cell.Text(typed), unit))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            5000000,     1,     5000000.00
            5E+6,        1,     5000000.00
            0.1,         1,     0.10
            212.753893,  10000, 2127538.93
            5000000.001, 1,     TOO_MANY_DECIMALS
            -0.01,       1,     NEGATIVE_AMOUNT
            1E+15,       1,     AMOUNT_TOO_LARGE
            1E+400,      1,     AMOUNT_TOO_LARGE
            1E-400,      1,     TOO_MANY_DECIMALS
            """)
    void an_amount_as_number(BigDecimal number, int unit, String expected) {
        assertThat(told(Cells.amount(new Cell.Numeric(number, false), unit))).isEqualTo(expected);
    }

    @Test
    void an_amount_is_no_percentage_day_or_flag() {
        assertThat(told(Cells.amount(new Cell.Numeric(BigDecimal.ONE, true), 1)))
                .isEqualTo("NOT_AN_AMOUNT");
        assertThat(told(Cells.amount(new Cell.Day(LocalDate.of(2025, 3, 5)), 1)))
                .isEqualTo("NOT_AN_AMOUNT");
        assertThat(told(Cells.amount(new Cell.Flag(true), 1))).isEqualTo("NOT_AN_AMOUNT");
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            3.45,     3.45
            3.45%,    3.45
            ３．４５％, 3.45
            0.05%,    0.05
            0,        0
            10,       10
            0.0345,   AMBIGUOUS_PERCENT
            '3,45',   AMBIGUOUS_PERCENT
            -1,       NOT_A_PERCENT
            1001,     NOT_A_PERCENT
            3.45‰,    NOT_A_PERCENT
            3.4512345, TOO_MANY_DECIMALS
            """)
    void a_percentage_as_text(String typed, String expected) {
        assertThat(told(Cells.percent(new Cell.Text(typed)))).isEqualTo(expected);
    }

    @Test
    void a_percentage_as_number() {
        assertThat(told(Cells.percent(new Cell.Numeric(new BigDecimal("0.0345"), true))))
                .isEqualTo("3.45");
        assertThat(told(Cells.percent(new Cell.Numeric(new BigDecimal("0.0005"), true))))
                .isEqualTo("0.05");
        assertThat(told(Cells.percent(new Cell.Numeric(new BigDecimal("3.450"), false))))
                .isEqualTo("3.45");
        assertThat(told(Cells.percent(new Cell.Numeric(new BigDecimal("0.0345"), false))))
                .isEqualTo("AMBIGUOUS_PERCENT");
        assertThat(told(Cells.percent(new Cell.Numeric(BigDecimal.ZERO, false))))
                .isEqualTo("0");
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', textBlock = """
            40,         40
            ４０,       40
            `1,000`,    1000
            0,          0
            2147483647, 2147483647
            2147483648, NOT_A_WHOLE_NUMBER
            40.0,       NOT_A_WHOLE_NUMBER
            -1,         NOT_A_WHOLE_NUMBER
            007,        NOT_A_WHOLE_NUMBER
            四十,       NOT_A_WHOLE_NUMBER
            """)
    void a_whole_number_as_text(String typed, String expected) {
        assertThat(told(Cells.whole(new Cell.Text(typed)))).isEqualTo(expected);
    }

    @Test
    void a_whole_number_as_number() {
        assertThat(told(Cells.whole(new Cell.Numeric(new BigDecimal("40.0"), false))))
                .isEqualTo("40");
        assertThat(told(Cells.whole(new Cell.Numeric(new BigDecimal("40.5"), false))))
                .isEqualTo("NOT_A_WHOLE_NUMBER");
        assertThat(told(Cells.whole(new Cell.Numeric(new BigDecimal("1E+400"), false))))
                .isEqualTo("NOT_A_WHOLE_NUMBER");
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', textBlock = """
            首次,           FIRST_TIME
            ` 首次　`,      FIRST_TIME
            first_time,     FIRST_TIME
            FIRST TIME,     FIRST_TIME
            first time,     FIRST_TIME
            FIRST_TIME 首次, FIRST_TIME
            ＦＩＲＳＴ_time, FIRST_TIME
            again,          AGAIN
            ` `,            BLANK
            第三次,         NOT_A_CHOICE
            """)
    void a_choice_by_any_of_its_names(String typed, String expected) {
        assertThat(told(Cells.choice(new Cell.Text(typed), CHOICES))).isEqualTo(expected);
    }

    @Test
    void a_wrong_choice_names_the_right_ones() {
        assertThat(values(Cells.choice(new Cell.Text("x"), CHOICES)))
                .containsEntry("choices", "首次、再次")
                .containsEntry("choicesEn", "First time, Again");
    }

    @Test
    void a_flag_chooses_yes_or_no() {
        List<Choice> choices = List.of(new Choice("YES", "是", "Yes"), new Choice("NO", "否", "No"));
        assertThat(told(Cells.choice(new Cell.Flag(true), choices))).isEqualTo("YES");
        assertThat(told(Cells.choice(new Cell.Flag(false), choices))).isEqualTo("NO");
        assertThat(told(Cells.choice(new Cell.Flag(false), CHOICES))).isEqualTo("NOT_A_CHOICE");
    }

    static String told(Reading<?> reading) {
        return switch (reading) {
            case Reading.Good<?> good ->
                good.value() instanceof BigDecimal number
                        ? number.toPlainString()
                        : good.value().toString();
            case Reading.Blank<?> blank -> "BLANK";
            case Reading.Bad<?> bad -> {
                Texts.assertFilled(bad.code(), bad.values().keySet());
                yield bad.code();
            }
        };
    }

    static java.util.Map<String, String> values(Reading<?> reading) {
        return reading instanceof Reading.Bad<?> bad ? bad.values() : java.util.Map.of();
    }
}
