package techfin.rating.scoring;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The places where the score of an indicator can stand next: points of a line, bounds of bands, levels, a whole item of a
 * checklist, one incident less.
 */
final class CutPoints {
    private static final BigDecimal HUNDRED = new BigDecimal(100);

    private CutPoints() {}

    /**
     * A better value of one input.
     *
     * @param value the whole value of the indicator after the change
     * @param input which input changes, empty for the only one
     * @param needed what it must reach
     * @param score the score there
     */
    record Cut(Value value, String input, Value needed, BigDecimal score) {}

    /** All better places above this score, the nearest first; of several inputs that lead to one score the first. */
    static List<Cut> above(Scoring scoring, @Nullable Value value, BigDecimal score) {
        return all(scoring, value).stream()
                .filter(cut -> cut.score().compareTo(score) > 0)
                .sorted(Comparator.comparing(Cut::score))
                .toList();
    }

    private static List<Cut> all(Scoring scoring, @Nullable Value value) {
        return switch (scoring) {
            case Scoring.Linear linear -> figures(linear, "", null);
            case Scoring.Steps steps -> figures(steps, "", null);
            case Scoring.Levels levels ->
                levels.scores().entrySet().stream()
                        .map(level -> {
                            Value reached = new Value.Level(level.getKey());
                            return new Cut(reached, "", reached, level.getValue());
                        })
                        .toList();
            case Scoring.BestOf best ->
                best.options().stream()
                        .filter(option -> !(part(value, option.input()) instanceof Value.NotApplicable))
                        .flatMap(option -> figures(option.scoring(), option.input(), value).stream())
                        .toList();
            case Scoring.Checklist list -> items(list, value);
            case Scoring.Deductions list -> fewer(list, value);
        };
    }

    private static List<Cut> figures(Scoring scoring, String input, @Nullable Value whole) {
        List<Cut> cuts = new ArrayList<>();
        if (scoring instanceof Scoring.Linear linear) {
            linear.points().forEach(point -> cuts.add(figure(point.at(), point.score(), input, whole)));
        } else if (scoring instanceof Scoring.Steps steps) {
            steps.bands().forEach(band -> {
                BigDecimal bound = band.bound();
                if (bound != null) {
                    cuts.add(figure(bound, band.score(), input, whole));
                }
            });
        }
        return cuts;
    }

    private static Cut figure(BigDecimal at, BigDecimal score, String input, @Nullable Value whole) {
        Value needed = new Value.Figure(at);
        return new Cut(input.isEmpty() ? needed : Parts.with(whole, input, needed), input, needed, score);
    }

    private static List<Cut> items(Scoring.Checklist list, @Nullable Value value) {
        BigDecimal all = list.points().values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal now = list.points().entrySet().stream()
                .map(item -> item.getValue().multiply(Parts.figure(value, item.getKey())))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        List<Cut> cuts = new ArrayList<>();
        list.points().forEach((item, points) -> {
            BigDecimal lacking = BigDecimal.ONE.subtract(Parts.figure(value, item));
            if (lacking.signum() > 0) {
                Value whole = new Value.Figure(BigDecimal.ONE);
                BigDecimal reached = now.add(points.multiply(lacking));
                cuts.add(new Cut(
                        Parts.with(value, item, whole),
                        item,
                        whole,
                        reached.multiply(HUNDRED).divide(all, 8, java.math.RoundingMode.HALF_UP)));
            }
        });
        return cuts;
    }

    private static List<Cut> fewer(Scoring.Deductions list, @Nullable Value value) {
        List<Cut> cuts = new ArrayList<>();
        list.byIncident().keySet().forEach(incident -> {
            BigDecimal count = Parts.figure(value, incident);
            if (count.signum() > 0) {
                Value fewer = new Value.Figure(count.subtract(BigDecimal.ONE));
                Value after = Parts.with(value, incident, fewer);
                cuts.add(new Cut(after, incident, fewer, left(list, after)));
            }
        });
        return cuts;
    }

    private static BigDecimal left(Scoring.Deductions list, Value value) {
        BigDecimal left = list.start();
        for (Map.Entry<String, Scoring.Deduction> lost : list.byIncident().entrySet()) {
            BigDecimal all =
                    Parts.figure(value, lost.getKey()).multiply(lost.getValue().each());
            left = left.subtract(all.min(lost.getValue().atMost()));
        }
        return left.max(BigDecimal.ZERO);
    }

    private static @Nullable Value part(@Nullable Value whole, String input) {
        return whole instanceof Value.Parts parts ? parts.byInput().get(input) : null;
    }
}
