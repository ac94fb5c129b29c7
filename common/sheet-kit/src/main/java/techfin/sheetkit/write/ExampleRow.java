package techfin.sheetkit.write;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.dhatim.fastexcel.Worksheet;
import techfin.money.Money;
import techfin.sheetkit.Cell;
import techfin.sheetkit.Column;
import techfin.sheetkit.value.Cells;
import techfin.sheetkit.value.Reading.Good;

/** A filled row: days as days, numbers as numbers, choices by their Chinese names. */
final class ExampleRow {
    private ExampleRow() {}

    static void fill(Worksheet sheet, List<Column> columns) {
        SheetWriter writer = new SheetWriter(sheet, columns.size());
        writer.skipTo(FormHeader.LINES);
        for (int place = 0; place < columns.size(); place++) {
            Column column = columns.get(place);
            if (!column.example().isEmpty()) {
                fill(writer, place, column, new Cell.Text(column.example()));
            }
        }
        writer.endRow();
    }

    private static void fill(SheetWriter writer, int place, Column column, Cell.Text example) {
        switch (column.kind()) {
            case DAY -> {
                if (Cells.day(example) instanceof Good<LocalDate> day) {
                    writer.day(place, day.value());
                    return;
                }
            }
            case AMOUNT -> {
                if (Cells.amount(example, 1) instanceof Good<Money> amount) {
                    writer.number(place, amount.value().toYuan(), Look.AMOUNT);
                    return;
                }
            }
            case PERCENT, WHOLE -> {
                if (Cells.percent(example) instanceof Good<BigDecimal> number) {
                    writer.number(place, number.value(), Look.GENERAL);
                    return;
                }
            }
            case CHOICE -> {
                if (Cells.choice(example, column.choices()) instanceof Good<String> code) {
                    writer.text(place, label(column, code.value()), Look.TEXT);
                    return;
                }
            }
            case TEXT, DAYS -> {}
        }
        writer.text(place, example.value(), Look.TEXT);
    }

    private static String label(Column column, String code) {
        return column.choices().stream()
                .filter(choice -> choice.code().equals(code))
                .map(Column.Choice::zh)
                .findFirst()
                .orElse(code);
    }
}
