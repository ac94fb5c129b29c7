package techfin.rating.scoring;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import techfin.lending.record.Finding;

/** Finds values that an indicator system cannot score. */
final class ValueCheck {
    private static final BigDecimal ONE = BigDecimal.ONE;
    private final Layout layout;

    ValueCheck(Layout layout) {
        this.layout = layout;
    }

    /**
     * Adds a finding for every value that does not fit.
     *
     * @param values by code of the indicator
     * @param at pointer of the values
     */
    void check(Map<String, Value> values, String at, List<Finding> found) {
        values.forEach((code, value) -> {
            String pointer = at + "/" + escaped(code);
            Layout.Place place = layout.find(code);
            if (place == null) {
                found.add(Finding.of(pointer, "UNKNOWN_INDICATOR"));
            } else {
                check(place, value, pointer, found);
            }
        });
    }

    private void check(Layout.Place place, Value value, String pointer, List<Finding> found) {
        if (value instanceof Value.Missing || value instanceof Value.NotApplicable) {
            return;
        }
        switch (place.indicator().scoring()) {
            case Scoring.Linear linear -> figure(value, pointer, found);
            case Scoring.Steps steps -> figure(value, pointer, found);
            case Scoring.Levels levels -> level(place, value, pointer, found);
            case Scoring.BestOf best -> parts(place, value, pointer, found, Use.OPTION);
            case Scoring.Checklist list -> parts(place, value, pointer, found, Use.SHARE);
            case Scoring.Deductions list -> parts(place, value, pointer, found, Use.COUNT);
        }
    }

    /** What a part stands for. */
    private enum Use {
        /** Any figure, missing or not applicable. */
        OPTION,
        /** 0 to 1. */
        SHARE,
        /** A whole number of incidents. */
        COUNT
    }

    private static void parts(Layout.Place place, Value value, String pointer, List<Finding> found, Use use) {
        if (!(value instanceof Value.Parts parts)) {
            found.add(new Finding(pointer, "PARTS_REQUIRED", Map.of("inputs", String.join(", ", place.inputs()))));
            return;
        }
        parts.byInput().forEach((input, part) -> {
            String inner = pointer + "/" + escaped(input);
            if (!place.inputs().contains(input)) {
                found.add(new Finding(inner, "UNKNOWN_INPUT", Map.of("inputs", String.join(", ", place.inputs()))));
            } else if (part instanceof Value.Figure figure) {
                number(figure.number(), inner, found, use);
            } else if (use != Use.OPTION || part instanceof Value.Level || part instanceof Value.Parts) {
                found.add(Finding.of(inner, "FIGURE_REQUIRED"));
            }
        });
    }

    private static void number(BigDecimal number, String pointer, List<Finding> found, Use use) {
        if (!fits(number, pointer, found)) {
            return;
        }
        if (use == Use.SHARE && (number.signum() < 0 || number.compareTo(ONE) > 0)) {
            found.add(Finding.of(pointer, "SHARE_OUT_OF_RANGE"));
        }
        if (use == Use.COUNT
                && (number.signum() < 0 || number.stripTrailingZeros().scale() > 0)) {
            found.add(Finding.of(pointer, "COUNT_REQUIRED"));
        }
    }

    private static void figure(Value value, String pointer, List<Finding> found) {
        if (value instanceof Value.Figure figure) {
            fits(figure.number(), pointer, found);
        } else {
            found.add(Finding.of(pointer, "FIGURE_REQUIRED"));
        }
    }

    private static boolean fits(BigDecimal number, String pointer, List<Finding> found) {
        if (number.stripTrailingZeros().scale() > Units.VALUE_PLACES) {
            found.add(Finding.of(pointer, "MORE_THAN_SIX_DECIMALS"));
            return false;
        }
        if (number.abs().compareTo(Layout.LARGEST) > 0) {
            found.add(Finding.of(pointer, "FIGURE_TOO_LARGE"));
            return false;
        }
        return true;
    }

    private static void level(Layout.Place place, Value value, String pointer, List<Finding> found) {
        if (!(value instanceof Value.Level level) || !place.levels().contains(level.name())) {
            found.add(new Finding(pointer, "UNKNOWN_LEVEL", Map.of("levels", String.join(", ", place.levels()))));
        }
    }

    private static String escaped(String token) {
        return token.replace("~", "~0").replace("/", "~1");
    }
}
