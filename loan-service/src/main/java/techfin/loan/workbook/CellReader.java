package techfin.loan.workbook;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import techfin.lending.record.Finding;
import techfin.money.Money;
import techfin.money.Rate;
import techfin.sheetkit.Cell;
import techfin.sheetkit.Column;
import techfin.sheetkit.SheetForm;
import techfin.sheetkit.value.Cells;
import techfin.sheetkit.value.Reading;

/** Reads the cells of one row; remembers what could not be read. */
final class CellReader {
    private final SheetForm form;
    private final Map<String, Integer> places;
    private final List<Cell> cells;
    private final List<Finding> found = new ArrayList<>();
    private final Set<String> unreadable = new HashSet<>();

    /**
     * A reader.
     *
     * @param places of the columns in the cells, by their pointers
     */
    CellReader(SheetForm form, Map<String, Integer> places, List<Cell> cells) {
        this.form = form;
        this.places = places;
        this.cells = cells;
    }

    @Nullable
    String text(String pointer, int longest) {
        return take(pointer, Cells.text(cell(pointer), longest));
    }

    @Nullable
    LocalDate day(String pointer) {
        return take(pointer, Cells.day(cell(pointer)));
    }

    List<LocalDate> days(String pointer) {
        List<LocalDate> days = take(pointer, Cells.days(cell(pointer)));
        return days == null ? List.of() : days;
    }

    @Nullable
    Integer whole(String pointer) {
        return take(pointer, Cells.whole(cell(pointer)));
    }

    /** An amount in yuan; what is wrong with it is told at {@code pointer}. */
    @Nullable
    Money amount(String pointer, String column, int unit) {
        return take(pointer, Cells.amount(cell(column), unit));
    }

    @Nullable
    Rate rate(String pointer) {
        BigDecimal percent = take(pointer, Cells.percent(cell(pointer)));
        if (percent == null) {
            return null;
        }
        try {
            return Rate.ofPercent(percent.stripTrailingZeros().toPlainString());
        } catch (IllegalArgumentException | ArithmeticException e) {
            fail(new Finding(pointer, "OUT_OF_RANGE", Map.of()));
            return null;
        }
    }

    /** The code of what was chosen. */
    @Nullable
    String choice(String pointer) {
        Column column = form.columns().get(place(pointer));
        return take(pointer, Cells.choice(cell(pointer), column.choices()));
    }

    /** The same, but what has the form of a code is kept for the rules to speak about. */
    @Nullable
    String choiceOrCode(String pointer, java.util.regex.Pattern code) {
        Cell cell = cell(pointer);
        Reading<String> words = Cells.text(cell, 64);
        Reading<String> chosen =
                Cells.choice(cell, form.columns().get(place(pointer)).choices());
        boolean known = chosen instanceof Reading.Good<String>;
        return !known
                        && words instanceof Reading.Good<String> good
                        && code.matcher(good.value()).matches()
                ? good.value()
                : take(pointer, chosen);
    }

    <E extends Enum<E>> @Nullable E choice(String pointer, Class<E> type) {
        String code = choice(pointer);
        return code == null ? null : Enum.valueOf(type, code);
    }

    /** Everything that could not be read, and of what the rules found afterwards all but the gaps that it left. */
    List<Finding> findings(List<Finding> rules) {
        List<Finding> all = new ArrayList<>(found);
        rules.stream()
                .filter(finding -> !(finding.code().equals("REQUIRED") && leavesGapAt(finding.pointer())))
                .forEach(all::add);
        return List.copyOf(all);
    }

    private boolean leavesGapAt(String pointer) {
        return unreadable.contains(pointer)
                || (pointer.equals("/rate/kind") && unreadable.stream().anyMatch(other -> other.startsWith("/rate/")));
    }

    private void fail(Finding finding) {
        found.add(finding);
        unreadable.add(finding.pointer());
    }

    private <T> @Nullable T take(String pointer, Reading<T> reading) {
        return switch (reading) {
            case Reading.Good<T> good -> good.value();
            case Reading.Blank<T> blank -> null;
            case Reading.Bad<T> bad -> {
                fail(new Finding(pointer, bad.code(), bad.values()));
                yield null;
            }
        };
    }

    private Cell cell(String pointer) {
        return cells.get(place(pointer));
    }

    private int place(String pointer) {
        return Optional.ofNullable(places.get(pointer))
                .orElseThrow(() -> new IllegalArgumentException("no column " + pointer));
    }
}
