package techfin.rating.scoring;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How the value of an indicator becomes a score of 0 to 100. */
public sealed interface Scoring {
    /**
     * Linear between points, flat outside them (功效系数法).
     *
     * @param points in rising order of {@code at}; scores all rise or all fall
     */
    record Linear(List<Point> points) implements Scoring {
        public Linear {
            points = List.copyOf(points);
        }
    }

    /**
     * A point of the line.
     *
     * @param at the value
     * @param score the score there, 0 to 100
     */
    record Point(BigDecimal at, BigDecimal score) {}

    /**
     * Bands as official rules print them.
     *
     * @param bands from the best to the worst; the last has no bound
     * @param lowerBounds whether a bound is the least value of its band; otherwise it is the greatest
     */
    record Steps(List<Band> bands, boolean lowerBounds) implements Scoring {
        public Steps {
            bands = List.copyOf(bands);
        }
    }

    /**
     * One band.
     *
     * @param bound belongs to the band; null for whatever remains
     * @param score the score of the band, 0 to 100
     */
    record Band(@Nullable BigDecimal bound, BigDecimal score) {}

    /** Named levels, each with its score of 0 to 100. */
    record Levels(Map<String, BigDecimal> scores) implements Scoring {
        public Levels {
            scores = Ordered.copy(scores);
        }
    }

    /** Items that are fulfilled by 0 to 1 each; the score is the fulfilled share of all points. */
    record Checklist(Map<String, BigDecimal> points) implements Scoring {
        public Checklist {
            points = Ordered.copy(points);
        }
    }

    /** Several ways to score of which the best counts. */
    record BestOf(List<Option> options) implements Scoring {
        public BestOf {
            options = List.copyOf(options);
        }
    }

    /**
     * One way to score.
     *
     * @param input the name of the figure that this way reads
     * @param scoring linear or steps
     */
    record Option(String input, Scoring scoring) {}

    /** Starts full and loses points for incidents, down to 0. */
    record Deductions(BigDecimal start, Map<String, Deduction> byIncident) implements Scoring {
        public Deductions {
            byIncident = Ordered.copy(byIncident);
        }
    }

    /**
     * What incidents of one kind cost.
     *
     * @param each points lost for each incident
     * @param atMost points lost for all incidents of this kind together
     */
    record Deduction(BigDecimal each, BigDecimal atMost) {}
}
