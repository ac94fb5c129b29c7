package techfin.sheetkit.value;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import techfin.money.Money;
import techfin.sheetkit.Cell;
import techfin.sheetkit.Column;
import techfin.sheetkit.SheetForm;

/** Reads the cells of one row by the pointers of their columns, and remembers what could not be read. */
public class RowReader {
    private static final int LONGEST_CODE = 64;

    private final SheetForm form;
    private final Map<String, Integer> places;
    private final List<Cell> cells;
    private final List<Misread> misread = new ArrayList<>();
    private final Set<String> unreadable = new HashSet<>();

    /**
     * A reader.
     *
     * @param places of the columns in the cells, see {@link SheetForm#places}; asked for once, not for each row
     * @param cells in the order of the form
     */
    public RowReader(SheetForm form, Map<String, Integer> places, List<Cell> cells) {
        this.form = form;
        this.places = places;
        this.cells = cells;
    }

    /** Text of at most so many characters; null for nothing, and for what cannot be read. */
    public final @Nullable String text(String pointer, int longest) {
        return take(pointer, Cells.text(cell(pointer), longest));
    }

    public final @Nullable LocalDate day(String pointer) {
        return take(pointer, Cells.day(cell(pointer)));
    }

    /** Days, parted by semicolons; none for nothing, and for what cannot be read. */
    public final List<LocalDate> days(String pointer) {
        List<LocalDate> days = take(pointer, Cells.days(cell(pointer)));
        return days == null ? List.of() : days;
    }

    public final @Nullable Integer whole(String pointer) {
        return take(pointer, Cells.whole(cell(pointer)));
    }

    /** An amount in yuan. */
    public final @Nullable Money amount(String pointer) {
        return amount(pointer, pointer, 1);
    }

    /**
     * An amount.
     *
     * @param pointer where it is told what is wrong with it
     * @param column where it stands
     * @param unit how many yuan one of the column's unit is
     */
    public final @Nullable Money amount(String pointer, String column, int unit) {
        return take(pointer, Cells.amount(cell(column), unit));
    }

    /** A share or a rate in percent, as typed: 3.45 is 3.45 %. */
    public final @Nullable BigDecimal percent(String pointer) {
        return take(pointer, Cells.percent(cell(pointer)));
    }

    /** The code of what was chosen. */
    public final @Nullable String choice(String pointer) {
        return take(pointer, Cells.choice(cell(pointer), column(pointer).choices()));
    }

    /** The same, but what has the form of a code is kept for the rules to speak about. */
    public final @Nullable String choiceOrCode(String pointer, Pattern code) {
        Reading<String> words = Cells.text(cell(pointer), LONGEST_CODE);
        Reading<String> chosen = Cells.choice(cell(pointer), column(pointer).choices());
        boolean known = chosen instanceof Reading.Good<String>;
        return !known
                        && words instanceof Reading.Good<String> good
                        && code.matcher(good.value()).matches()
                ? good.value()
                : take(pointer, chosen);
    }

    /** What was chosen, where the codes are the names of an enumeration. */
    public final <E extends Enum<E>> @Nullable E choice(String pointer, Class<E> type) {
        String code = choice(pointer);
        return code == null ? null : Enum.valueOf(type, code);
    }

    /** Yes or no, chosen by {@code true} and {@code false}. */
    public final @Nullable Boolean flag(String pointer) {
        String code = choice(pointer);
        return code == null ? null : Boolean.valueOf(code);
    }

    /** Says that what stands in a column cannot be understood. */
    public final void fail(String pointer, String code, Map<String, String> values) {
        misread.add(new Misread(pointer, code, values));
        unreadable.add(pointer);
    }

    /** Everything that could not be read. */
    public final List<Misread> misread() {
        return List.copyOf(misread);
    }

    /** Whether something stands in a column that could not be read, so that it is not missing. */
    public final boolean isUnreadable(String pointer) {
        return unreadable.contains(pointer);
    }

    /** Whether that is so of a column below a pointer. */
    public final boolean isUnreadableBelow(String pointer) {
        return unreadable.stream().anyMatch(other -> other.startsWith(pointer + "/"));
    }

    private <T> @Nullable T take(String pointer, Reading<T> reading) {
        return switch (reading) {
            case Reading.Good<T> good -> good.value();
            case Reading.Blank<T> blank -> null;
            case Reading.Bad<T> bad -> {
                fail(pointer, bad.code(), bad.values());
                yield null;
            }
        };
    }

    private Cell cell(String pointer) {
        return cells.get(place(pointer));
    }

    private Column column(String pointer) {
        return form.columns().get(place(pointer));
    }

    private int place(String pointer) {
        Integer place = places.get(pointer);
        if (place == null) {
            throw new IllegalArgumentException("no column " + pointer);
        }
        return place;
    }
}
