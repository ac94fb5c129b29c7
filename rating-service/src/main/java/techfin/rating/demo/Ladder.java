package techfin.rating.demo;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/** What an enterprise of a given strength has of something: six steps of strength 0, 20, 40, 60, 80 and 100. */
final class Ladder {
    private static final int STEP = 20;
    private static final int TOP = 100;

    private final List<BigDecimal> steps;

    private Ladder(List<BigDecimal> steps) {
        this.steps = steps;
    }

    static Ladder of(String... steps) {
        return new Ladder(List.of(steps).stream().map(BigDecimal::new).toList());
    }

    /** The value at a strength of 0 to 100, cut to so many places. */
    String at(int strength, int places) {
        int below = Math.min(strength, TOP - 1) / STEP;
        BigDecimal from = steps.get(below);
        BigDecimal rise = steps.get(below + 1).subtract(from);
        return from.add(rise.multiply(BigDecimal.valueOf(strength - (long) below * STEP))
                        .divide(BigDecimal.valueOf(STEP)))
                .setScale(places, RoundingMode.DOWN)
                .toPlainString();
    }
}
