package techfin.sheetkit.value;

import java.util.Map;
import techfin.sheetkit.Cell;
import techfin.sheetkit.value.Reading.Bad;

/** Readings of cells that say nothing usable; each names what was seen. */
final class Faults {
    private Faults() {}

    static <T> Bad<T> bad(String code, String seen) {
        return new Bad<>(code, Map.of("seen", Folded.seen(seen)));
    }

    static <T> Bad<T> bad(String code, String seen, String name, String value) {
        return new Bad<>(code, Map.of("seen", Folded.seen(seen), name, value));
    }

    /** An error of the spreadsheet program, a formula without a result. */
    static <T> Bad<T> broken(Cell.Broken cell) {
        return bad("BROKEN_CELL", cell.shown());
    }

    static String shown(Cell.Numeric number) {
        return number.percent() ? Folded.plain(number.value().movePointRight(2)) + "%" : Folded.plain(number.value());
    }

    static String shown(boolean flag) {
        return flag ? "TRUE" : "FALSE";
    }
}
