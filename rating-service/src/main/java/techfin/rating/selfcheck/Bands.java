package techfin.rating.selfcheck;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import techfin.rating.figure.Fraction;

/** Steps of a rule from the best down. A bound itself belongs to the better step; beyond the last one there is nothing. */
final class Bands {
    private final boolean rising;
    private final List<Band> bands;

    private record Band(BigDecimal bound, int points) {}

    private Bands(boolean rising, List<Band> bands) {
        this.rising = rising;
        this.bands = List.copyOf(bands);
    }

    /** More is better: lower bound, points, lower bound, points … from the best down. */
    static Bands from(int... boundsAndPoints) {
        return new Bands(true, read(boundsAndPoints));
    }

    /** Less is better: upper bound, points, upper bound, points … from the best down. */
    static Bands upTo(int... boundsAndPoints) {
        return new Bands(false, read(boundsAndPoints));
    }

    private static List<Band> read(int... boundsAndPoints) {
        List<Band> bands = new ArrayList<>();
        for (int i = 0; i < boundsAndPoints.length; i += 2) {
            bands.add(new Band(BigDecimal.valueOf(boundsAndPoints[i]), boundsAndPoints[i + 1]));
        }
        return bands;
    }

    int points(Fraction value) {
        return bands.stream()
                .filter(band -> rising ? value.isAtLeast(band.bound) : value.isAtMost(band.bound))
                .findFirst()
                .map(Band::points)
                .orElse(0);
    }

    int points(BigDecimal value) {
        return points(Fraction.of(value));
    }
}
