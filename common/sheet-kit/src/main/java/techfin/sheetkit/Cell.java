package techfin.sheetkit;

import java.math.BigDecimal;
import java.time.LocalDate;

/** A cell as it was left by whoever filled it in, before anybody says what it means. */
public sealed interface Cell {
    /** Nothing, or nothing but blanks. */
    record Empty() implements Cell {}

    /** Text exactly as typed, blanks around it included. */
    record Text(String value) implements Cell {}

    /**
     * A number, at most 15 significant digits as spreadsheet programs show them.
     *
     * @param percent the cell is formatted as a percentage: 0.0345 then reads 3.45 %
     */
    record Numeric(BigDecimal value, boolean percent) implements Cell {}

    /** A whole day in a cell formatted as a date. */
    record Day(LocalDate value) implements Cell {}

    /** A logical value. */
    record Flag(boolean value) implements Cell {}

    /**
     * What cannot be a value: an error such as {@code #REF!}, a formula without its result, a day that does not exist, a
     * time of day.
     */
    record Broken(String shown) implements Cell {}

    /** Whether there is nothing in it. */
    default boolean isEmpty() {
        return this instanceof Empty;
    }
}
