package techfin.sheetkit.value;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import techfin.money.Money;
import techfin.sheetkit.Cell;
import techfin.sheetkit.Column.Choice;

/** What cells mean. Full-width forms, blanks around and thousands separators are understood in all of them. */
public final class Cells {
    private Cells() {}

    /** Words: without blanks around, in Unicode NFC; a whole number as its digits. */
    public static Reading<String> text(Cell cell, int maxChars) {
        return Optional.<Reading<String>>empty().orElseThrow();
    }

    /** A day, also as {@code 2025/3/5}, {@code 2025年3月5日}, {@code 20250305}. */
    public static Reading<LocalDate> day(Cell cell) {
        return Optional.<Reading<LocalDate>>empty().orElseThrow();
    }

    /** Days parted by semicolons, in their order. */
    public static Reading<List<LocalDate>> days(Cell cell) {
        return Optional.<Reading<List<LocalDate>>>empty().orElseThrow();
    }

    /**
     * An amount of money, exact to the fen.
     *
     * @param unit yuan that 1 stands for: 1, or 10000 under a header in 万元
     */
    public static Reading<Money> amount(Cell cell, int unit) {
        return Optional.<Reading<Money>>empty().orElseThrow();
    }

    /** A rate in percent: 3.45 for {@code 3.45}, {@code 3.45%} and a cell that shows 3.45 %. */
    public static Reading<BigDecimal> percent(Cell cell) {
        return Optional.<Reading<BigDecimal>>empty().orElseThrow();
    }

    /** A whole number. */
    public static Reading<Integer> whole(Cell cell) {
        return Optional.<Reading<Integer>>empty().orElseThrow();
    }

    /** The code of one of the choices, given by code, Chinese or English name; case does not matter. */
    public static Reading<String> choice(Cell cell, List<Choice> choices) {
        return Optional.<Reading<String>>empty().orElseThrow();
    }
}
