package techfin.rating.scoring;

import java.math.BigDecimal;
import java.util.List;

/** Makes the {@link Meter} of an indicator, and finds the unit in which all of them count. */
final class Meters {
    private static final BigDecimal HUNDRED = new BigDecimal(100);

    private Meters() {}

    /** The least unit in which every score of these indicators is whole. */
    static long unitsOf(List<Indicator> indicators) {
        Units units = new Units();
        indicators.forEach(indicator -> need(units, indicator.scoring()));
        return units.perPoint();
    }

    private static void need(Units units, Scoring scoring) {
        switch (scoring) {
            case Scoring.Linear linear -> {
                List<Scoring.Point> points = linear.points();
                points.forEach(point -> units.need(point.score()));
                for (int i = 1; i < points.size(); i++) {
                    units.needSlope(rise(points, i), width(points, i));
                }
            }
            case Scoring.Steps steps -> steps.bands().forEach(band -> units.need(band.score()));
            case Scoring.Levels levels -> levels.scores().values().forEach(units::need);
            case Scoring.Checklist list -> {
                BigDecimal all = sum(list);
                list.points().values().forEach(points -> units.needSlope(points.multiply(HUNDRED), all));
            }
            case Scoring.BestOf best -> best.options().forEach(option -> need(units, option.scoring()));
            case Scoring.Deductions list -> {
                units.need(list.start());
                list.byIncident().values().forEach(lost -> {
                    units.need(lost.each());
                    units.need(lost.atMost());
                });
            }
        }
    }

    static Meter of(Layout.Place place, long perPoint) {
        Scoring scoring = place.indicator().scoring();
        int first = place.first();
        return switch (scoring) {
            case Scoring.Linear linear -> linear(linear, first, perPoint);
            case Scoring.Steps steps -> steps(steps, first, perPoint);
            case Scoring.Levels levels ->
                new Meter.Levels(
                        first,
                        levels.scores().values().stream()
                                .mapToLong(score -> Units.of(score, perPoint))
                                .toArray());
            case Scoring.Checklist list -> {
                BigDecimal all = sum(list);
                yield new Meter.Checklist(
                        first,
                        list.points().values().stream()
                                .mapToLong(points -> Units.slope(points.multiply(HUNDRED), all, perPoint))
                                .toArray());
            }
            case Scoring.BestOf best -> {
                Meter.OfFigure[] options = new Meter.OfFigure[best.options().size()];
                for (int i = 0; i < options.length; i++) {
                    options[i] = ofFigure(best.options().get(i).scoring(), first + i, perPoint);
                }
                yield new Meter.BestOf(options);
            }
            case Scoring.Deductions list ->
                new Meter.Deductions(
                        first,
                        Units.of(list.start(), perPoint),
                        list.byIncident().values().stream()
                                .mapToLong(lost -> Units.of(lost.each(), perPoint))
                                .toArray(),
                        list.byIncident().values().stream()
                                .mapToLong(lost -> Units.of(lost.atMost(), perPoint))
                                .toArray());
        };
    }

    private static Meter.OfFigure ofFigure(Scoring scoring, int column, long perPoint) {
        return switch (scoring) {
            case Scoring.Linear linear -> linear(linear, column, perPoint);
            case Scoring.Steps steps -> steps(steps, column, perPoint);
            default -> throw new IllegalArgumentException("an option is scored by one figure: " + scoring);
        };
    }

    private static Meter.Linear linear(Scoring.Linear linear, int column, long perPoint) {
        List<Scoring.Point> points = linear.points();
        long[] xs = points.stream().mapToLong(p -> Units.millionths(p.at())).toArray();
        long[] slopes = new long[points.size() - 1];
        for (int i = 1; i < points.size(); i++) {
            slopes[i - 1] = Units.slope(rise(points, i), width(points, i), perPoint);
        }
        return new Meter.Linear(column, xs, Units.of(points.getFirst().score(), perPoint), slopes);
    }

    private static Meter.Steps steps(Scoring.Steps steps, int column, long perPoint) {
        List<Scoring.Band> bands = steps.bands();
        long[] bounds = bands.stream()
                .map(Scoring.Band::bound)
                .filter(java.util.Objects::nonNull)
                .mapToLong(Units::millionths)
                .toArray();
        long[] ys = bands.stream()
                .mapToLong(band -> Units.of(band.score(), perPoint))
                .toArray();
        return new Meter.Steps(column, bounds, ys, steps.lowerBounds());
    }

    private static BigDecimal rise(List<Scoring.Point> points, int i) {
        return points.get(i).score().subtract(points.get(i - 1).score());
    }

    private static BigDecimal width(List<Scoring.Point> points, int i) {
        return points.get(i).at().subtract(points.get(i - 1).at());
    }

    private static BigDecimal sum(Scoring.Checklist list) {
        return list.points().values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
