package techfin.sheetkit.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import techfin.sheetkit.Cell;

class WordsTest {
    @Test
    void words_lose_blanks_around_and_what_nobody_sees_and_keep_the_rest() {
        assertThat(read("　某某　有限公司\u200b \t")).isEqualTo("某某　有限公司");
        assertThat(read("ＡＢＣ（二）")).isEqualTo("ＡＢＣ（二）");
        assertThat(read("e\u0301")).isEqualTo("é");
        assertThat(read("一\u200d二\ufeff")).isEqualTo("一二");
        assertThat(read("=HYPERLINK(\"x\")")).isEqualTo("=HYPERLINK(\"x\")");
        assertThat(read("\u3000\u00a0")).isEqualTo("BLANK");
    }

    @Test
    void what_breaks_a_line_or_is_no_character_is_refused() {
        for (String typed :
                new String[] {"a\u0000b", "a\nb", "a\rb", "a\tb", "a\u2028b", "a\ud800b", "\udc00", "a\u0085b"}) {
            assertThat(read(typed)).isEqualTo("CONTROL_CHARACTER");
        }
        assertThat(CellsTest.values(Cells.text(new Cell.Text("a\nb"), 10))).containsEntry("character", "U+000a");
    }

    @Test
    void length_counts_characters_and_not_their_halves() {
        assertThat(CellsTest.told(Cells.text(new Cell.Text("𠮷𠮷"), 2))).isEqualTo("𠮷𠮷");
        assertThat(CellsTest.told(Cells.text(new Cell.Text("𠮷𠮷𠮷"), 2))).isEqualTo("TEXT_TOO_LONG");
        assertThat(CellsTest.values(Cells.text(new Cell.Text("x".repeat(500)), 2)))
                .containsEntry("seen", "x".repeat(40) + "…")
                .containsEntry("max", "2");
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            123456789012345,    123456789012345
            1E+5,               100000
            12.50,              12.5
            0,                  0
            0.000001,           0.000001
            123456789012346000, DIGITS_LOST
            1E+300,             DIGITS_LOST
            """)
    void a_number_is_its_digits(BigDecimal number, String expected) {
        assertThat(CellsTest.told(Cells.text(new Cell.Numeric(number, false), 50)))
                .isEqualTo(expected);
    }

    @Test
    void other_cells() {
        assertThat(CellsTest.told(Cells.text(new Cell.Numeric(new BigDecimal("0.0345"), true), 9)))
                .isEqualTo("3.45%");
        assertThat(CellsTest.told(Cells.text(new Cell.Day(LocalDate.of(2025, 3, 5)), 9)))
                .isEqualTo("TEXT_BECAME_DAY");
        assertThat(CellsTest.told(Cells.text(new Cell.Flag(true), 9))).isEqualTo("TRUE");
        assertThat(CellsTest.told(Cells.text(new Cell.Empty(), 9))).isEqualTo("BLANK");
        assertThat(CellsTest.told(Cells.text(new Cell.Broken("#N/A"), 9))).isEqualTo("BROKEN_CELL");
    }

    private static String read(String typed) {
        return CellsTest.told(Cells.text(new Cell.Text(typed), 200));
    }
}
