package techfin.lending.statistics;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the lines of a table are; its columns are quarters. */
public enum CrossRows {
    /** A line per county and bank, and one more per county with its sum. */
    DIVISION_BANK("division-bank"),
    DIVISION("division"),
    BANK("bank");

    private final String word;

    CrossRows(String word) {
        this.word = word;
    }

    /** The lines of this word as it stands in an address, such as {@code division-bank}. */
    public static Optional<CrossRows> parse(String word) {
        return Stream.of(values()).filter(rows -> rows.word.equals(word)).findFirst();
    }

    /**
     * A line of the table.
     *
     * @param divisionCode null over all counties
     * @param bankCode null over all banks
     * @param cells what it sums up
     */
    public record Line(
            @Nullable String divisionCode, @Nullable String bankCode, List<Cell> cells) {
        public Line {
            cells = List.copyOf(cells);
        }
    }

    /** The lines over these cells in their order, without the last that sums up all. */
    public List<Line> lines(List<Cell> cells) {
        List<Line> lines = new ArrayList<>();
        switch (this) {
            case BANK -> by(cells, Cell::bankCode).forEach((bank, ofBank) -> lines.add(new Line(null, bank, ofBank)));
            case DIVISION ->
                by(cells, Cell::divisionCode)
                        .forEach((division, ofDivision) -> lines.add(new Line(division, null, ofDivision)));
            case DIVISION_BANK ->
                by(cells, Cell::divisionCode).forEach((division, ofDivision) -> {
                    by(ofDivision, Cell::bankCode)
                            .forEach((bank, ofBank) -> lines.add(new Line(division, bank, ofBank)));
                    lines.add(new Line(division, null, ofDivision));
                });
        }
        return lines;
    }

    /** The quarters with loans, earliest first. */
    public static List<String> quarters(List<Cell> cells) {
        return cells.stream()
                .map(Cell::quarter)
                .distinct()
                .sorted(Comparator.naturalOrder())
                .toList();
    }

    private static Map<String, List<Cell>> by(List<Cell> cells, Function<Cell, String> key) {
        return cells.stream().collect(Collectors.groupingBy(key, TreeMap::new, Collectors.toList()));
    }
}
