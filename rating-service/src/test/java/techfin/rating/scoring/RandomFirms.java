package techfin.rating.scoring;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/** Values of firms that nobody thought of, drawn from one seed. */
final class RandomFirms {
    private final IndicatorSystem system;
    private final RandomGenerator random;

    RandomFirms(IndicatorSystem system, RandomGenerator random) {
        this.system = system;
        this.random = random;
    }

    /** Values of one firm: some missing, some not applicable, never all of a dimension. */
    Map<String, Value> next() {
        Map<String, Value> values = new LinkedHashMap<>();
        java.util.Set<String> seen = new java.util.HashSet<>();
        for (Indicator indicator : system.indicators()) {
            boolean firstOfDimension = seen.add(indicator.dimension());
            int luck = random.nextInt(10);
            if (luck == 0) {
                values.put(indicator.code(), Value.MISSING);
            } else if (luck == 1 && !firstOfDimension) {
                values.put(indicator.code(), Value.NOT_APPLICABLE);
            } else {
                values.put(indicator.code(), value(indicator.scoring(), indicator.scoring()));
            }
        }
        return values;
    }

    private Value value(Scoring scoring, Scoring outer) {
        return switch (scoring) {
            case Scoring.Linear linear ->
                figure(linear.points().stream().map(Scoring.Point::at).toList());
            case Scoring.Steps steps ->
                figure(steps.bands().stream()
                        .map(Scoring.Band::bound)
                        .filter(java.util.Objects::nonNull)
                        .toList());
            case Scoring.Levels levels -> {
                List<String> names = List.copyOf(levels.scores().keySet());
                yield new Value.Level(names.get(random.nextInt(names.size())));
            }
            case Scoring.BestOf best -> {
                Map<String, Value> parts = new LinkedHashMap<>();
                best.options().forEach(option -> {
                    if (parts.isEmpty() || random.nextBoolean()) {
                        parts.put(option.input(), value(option.scoring(), outer));
                    }
                });
                yield new Value.Parts(parts);
            }
            case Scoring.Checklist list -> {
                Map<String, Value> parts = new LinkedHashMap<>();
                list.points()
                        .keySet()
                        .forEach(item -> parts.put(item, new Value.Figure(BigDecimal.valueOf(random.nextInt(101), 2))));
                yield new Value.Parts(parts);
            }
            case Scoring.Deductions list -> {
                Map<String, Value> parts = new LinkedHashMap<>();
                list.byIncident()
                        .keySet()
                        .forEach(kind -> parts.put(kind, new Value.Figure(BigDecimal.valueOf(random.nextInt(4)))));
                yield new Value.Parts(parts);
            }
        };
    }

    /** Between a little below the first and a little above the last of these; now and then exactly one of them. */
    private Value figure(List<BigDecimal> marks) {
        if (random.nextInt(4) == 0) {
            return new Value.Figure(marks.get(random.nextInt(marks.size())));
        }
        BigDecimal least = marks.stream().min(BigDecimal::compareTo).orElseThrow();
        BigDecimal most = marks.stream().max(BigDecimal::compareTo).orElseThrow();
        BigDecimal width = most.subtract(least).max(BigDecimal.ONE);
        BigDecimal part = BigDecimal.valueOf(random.nextInt(-100_000, 1_100_001), 6);
        return new Value.Figure(
                least.add(width.multiply(part)).setScale(random.nextInt(7), java.math.RoundingMode.DOWN));
    }
}
