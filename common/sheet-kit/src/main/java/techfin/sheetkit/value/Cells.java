package techfin.sheetkit.value;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import techfin.money.Money;
import techfin.sheetkit.Cell;
import techfin.sheetkit.Column.Choice;

/** What cells mean. Full-width forms, blanks around and thousands separators are understood in all of them. */
public final class Cells {
    private Cells() {}

    /** Words: without blanks around, in Unicode NFC; a whole number as its digits. */
    public static Reading<String> text(Cell cell, int maxChars) {
        return Words.read(cell, maxChars);
    }

    /** A day, also as {@code 2025/3/5}, {@code 2025年3月5日}, {@code 20250305}. */
    public static Reading<LocalDate> day(Cell cell) {
        return Days.read(cell);
    }

    /** Days parted by semicolons, in their order. */
    public static Reading<List<LocalDate>> days(Cell cell) {
        return Days.readSeveral(cell);
    }

    /**
     * An amount of money, exact to the fen.
     *
     * @param unit yuan that 1 stands for: 1, or 10000 under a header in 万元
     */
    public static Reading<Money> amount(Cell cell, int unit) {
        return Amounts.read(cell, unit);
    }

    /** A rate in percent: 3.45 for {@code 3.45}, {@code 3.45%} and a cell that shows 3.45 %. */
    public static Reading<BigDecimal> percent(Cell cell) {
        return Percents.read(cell);
    }

    /** A whole number. */
    public static Reading<Integer> whole(Cell cell) {
        return WholeNumbers.read(cell);
    }

    /** The code of one of the choices, given by code, Chinese or English name; case does not matter. */
    public static Reading<String> choice(Cell cell, List<Choice> choices) {
        return Choices.read(cell, choices);
    }
}
