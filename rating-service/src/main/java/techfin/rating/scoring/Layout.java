package techfin.rating.scoring;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which column of a {@link Block} holds which input of which indicator, and how a value becomes the number in it. */
final class Layout {
    /** Larger figures are refused: 10^12 of a unit. */
    static final BigDecimal LARGEST = BigDecimal.TEN.pow(12);

    /**
     * The columns of one indicator.
     *
     * @param first the first of them
     * @param inputs names of its parts in the order of their columns; one empty name for an indicator with a single input
     * @param levels names of its levels in the order of their numbers, empty for figures
     */
    record Place(Indicator indicator, int first, List<String> inputs, List<String> levels) {}

    private final List<Place> places = new ArrayList<>();
    private final Map<String, Place> byCode = new HashMap<>();
    private final int columns;

    Layout(List<Indicator> indicators) {
        int next = 0;
        for (Indicator indicator : indicators) {
            Place place = new Place(indicator, next, inputsOf(indicator.scoring()), levelsOf(indicator.scoring()));
            places.add(place);
            byCode.put(indicator.code(), place);
            next += place.inputs().size();
        }
        columns = next;
    }

    private static List<String> inputsOf(Scoring scoring) {
        return switch (scoring) {
            case Scoring.BestOf best ->
                best.options().stream().map(Scoring.Option::input).toList();
            case Scoring.Checklist list -> List.copyOf(list.points().keySet());
            case Scoring.Deductions list -> List.copyOf(list.byIncident().keySet());
            case Scoring.Linear linear -> List.of("");
            case Scoring.Steps steps -> List.of("");
            case Scoring.Levels levels -> List.of("");
        };
    }

    private static List<String> levelsOf(Scoring scoring) {
        return scoring instanceof Scoring.Levels levels
                ? List.copyOf(levels.scores().keySet())
                : List.of();
    }

    int columns() {
        return columns;
    }

    List<Place> places() {
        return places;
    }

    /** The columns of an indicator, null when the system has none of this code. */
    @Nullable
    Place find(String code) {
        return byCode.get(code);
    }

    /** Whether the parts of an indicator are stated together: one of them that is not named stands at 0. */
    static boolean isList(Scoring scoring) {
        return scoring instanceof Scoring.Checklist || scoring instanceof Scoring.Deductions;
    }

    /** Puts the value of an indicator into a row. The value must have passed {@link ValueCheck}. */
    void put(Block block, int row, Place place, Value value) {
        switch (value) {
            case Value.Missing missing -> mark(block, row, place, Block.MISSING);
            case Value.NotApplicable none -> mark(block, row, place, Block.NOT_APPLICABLE);
            case Value.Figure figure -> set(block, row, place.first(), Units.millionths(figure.number()));
            case Value.Level level ->
                set(block, row, place.first(), place.levels().indexOf(level.name()));
            case Value.Parts parts -> putParts(block, row, place, parts);
        }
    }

    private void putParts(Block block, int row, Place place, Value.Parts parts) {
        boolean list = isList(place.indicator().scoring());
        if (list) {
            for (int i = 0; i < place.inputs().size(); i++) {
                set(block, row, place.first() + i, 0);
            }
        }
        for (int i = 0; i < place.inputs().size(); i++) {
            Value part = parts.byInput().get(place.inputs().get(i));
            if (part instanceof Value.Figure figure) {
                set(block, row, place.first() + i, Units.millionths(figure.number()));
            } else if (part instanceof Value.NotApplicable && !list) {
                block.states[place.first() + i][row] = Block.NOT_APPLICABLE;
            }
        }
    }

    private static void mark(Block block, int row, Place place, byte state) {
        for (int i = 0; i < place.inputs().size(); i++) {
            block.states[place.first() + i][row] = state;
        }
    }

    private static void set(Block block, int row, int column, long value) {
        block.values[column][row] = value;
        block.states[column][row] = Block.STATED;
    }
}
