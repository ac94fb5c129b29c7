package techfin.importkit.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import techfin.importkit.Judged;
import techfin.importkit.RowFinding;
import techfin.money.Money;
import techfin.sheetkit.Cell;

class ChunkTextTest {
    private static final List<Cell> CELLS = List.of(
            new Cell.Empty(),
            new Cell.Text(" =1+1\n𠮷 "),
            new Cell.Numeric(new BigDecimal("5000000"), false),
            new Cell.Numeric(new BigDecimal("0.0345"), true),
            new Cell.Numeric(new BigDecimal("1E+300"), false),
            new Cell.Day(LocalDate.of(2025, 3, 5)),
            new Cell.Flag(true),
            new Cell.Flag(false),
            new Cell.Broken("#REF!"));

    @Test
    void rows_come_back_as_they_were() {
        StoredRow rejected = new StoredRow(
                7,
                12,
                CELLS,
                Judged.rejected(
                        List.of(new RowFinding("/a", "WRONG", Map.of("least", "1")), RowFinding.of("", "ODD")),
                        null,
                        ""));
        StoredRow written = new StoredRow(8, 13, CELLS, Judged.written(List.of(), Money.parse("12.30"), "id-1", "标题"));
        StoredRow second = new StoredRow(1, 9, 12, CELLS, Judged.accepted(List.of(), Money.parse("1.00"), "标题"));
        assertThat(ChunkText.read(ChunkText.write(List.of(rejected, second, written))))
                .containsExactly(rejected, second, written);
        assertThat(ChunkText.read(ChunkText.write(List.of()))).isEmpty();
    }

    @Test
    void what_people_read_as_the_same_is_the_same() {
        long text = RowDigest.of(List.of(new Cell.Text("5000000 "), new Cell.Empty()));
        assertThat(RowDigest.of(List.of(new Cell.Numeric(new BigDecimal("5000000.00"), false))))
                .isEqualTo(text);
        assertThat(RowDigest.of(List.of(new Cell.Text("5000001"), new Cell.Empty())))
                .isNotEqualTo(text);
        assertThat(RowDigest.of(List.of(new Cell.Empty(), new Cell.Text("5000000"))))
                .isNotEqualTo(text);
    }

    @Test
    void groups_name_the_rule_how_often_and_the_first_lines() {
        List<StoredRow> rows = java.util.stream.IntStream.rangeClosed(1, 9)
                .mapToObj(line -> new StoredRow(
                        line,
                        line,
                        CELLS,
                        Judged.rejected(List.of(RowFinding.of("/a", "WRONG")), Money.parse("2.00"), "")))
                .toList();
        Tally tally = Tally.of(rows.subList(0, 4)).plus(Tally.of(rows.subList(4, 9)));
        assertThat(tally.rejected()).isEqualTo(new Share(9, Money.parse("18.00")));
        assertThat(tally.checked().rows()).isEqualTo(9);
        assertThat(tally.rules()).hasSize(1);
        assertThat(tally.rules().getFirst().rows()).isEqualTo(9);
        assertThat(tally.rules().getFirst().lines()).containsExactly(1, 2, 3, 4, 5);
    }
}
