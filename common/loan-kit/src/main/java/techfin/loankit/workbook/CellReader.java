package techfin.loankit.workbook;

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
import techfin.sheetkit.Cell;
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

    /** An amount in yuan. */
    @Nullable
    Money amount(String pointer) {
        return take(pointer, Cells.amount(cell(pointer), 1));
    }

    /** What was chosen. */
    <E extends Enum<E>> @Nullable E choice(String pointer, Class<E> type) {
        String code = take(
                pointer,
                Cells.choice(cell(pointer), form.columns().get(place(pointer)).choices()));
        return code == null ? null : Enum.valueOf(type, code);
    }

    /** Everything that could not be read, and of what the rules found afterwards all but the gaps that it left. */
    List<Finding> findings(List<Finding> rules) {
        List<Finding> all = new ArrayList<>(found);
        rules.stream()
                .filter(finding -> !(finding.code().equals("REQUIRED") && unreadable.contains(finding.pointer())))
                .forEach(all::add);
        return List.copyOf(all);
    }

    private <T> @Nullable T take(String pointer, Reading<T> reading) {
        return switch (reading) {
            case Reading.Good<T> good -> good.value();
            case Reading.Blank<T> blank -> null;
            case Reading.Bad<T> bad -> {
                found.add(new Finding(pointer, bad.code(), bad.values()));
                unreadable.add(pointer);
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
