package techfin.sheetkit.value;

import java.math.BigDecimal;
import techfin.sheetkit.Cell;
import techfin.sheetkit.value.Reading.Blank;
import techfin.sheetkit.value.Reading.Good;

/** Reads rates in percent. */
final class Percents {
    /** Below it a bare number is rather a fraction: 0.0345 for 3.45 %. */
    private static final BigDecimal FRACTION = new BigDecimal("0.1");

    private static final BigDecimal LARGEST = BigDecimal.valueOf(1000);
    private static final int PLACES = 6;

    private Percents() {}

    static Reading<BigDecimal> read(Cell cell) {
        return switch (cell) {
            case Cell.Empty empty -> new Blank<>();
            case Cell.Text text -> typed(Folded.figures(text.value()));
            case Cell.Numeric number ->
                number.percent()
                        ? exact(number.value().movePointRight(2), Faults.shown(number))
                        : bare(number.value(), Faults.shown(number));
            case Cell.Day day -> Faults.bad("NOT_A_PERCENT", day.value().toString());
            case Cell.Flag flag -> Faults.bad("NOT_A_PERCENT", Faults.shown(flag.value()));
            case Cell.Broken broken -> Faults.broken(broken);
        };
    }

    private static Reading<BigDecimal> typed(String folded) {
        if (folded.isEmpty()) {
            return new Blank<>();
        }
        boolean sign = folded.endsWith("%");
        String figures = sign ? folded.substring(0, folded.length() - 1).strip() : folded;
        BigDecimal number = figures.contains(",") ? null : Figures.of(figures).orElse(null);
        if (number == null) {
            return Faults.bad(Figures.unclear(figures) ? "AMBIGUOUS_PERCENT" : "NOT_A_PERCENT", folded);
        }
        return sign ? exact(number, folded) : bare(number, folded);
    }

    private static Reading<BigDecimal> bare(BigDecimal number, String seen) {
        return number.signum() > 0 && number.compareTo(FRACTION) < 0
                ? Faults.bad("AMBIGUOUS_PERCENT", seen)
                : exact(number, seen);
    }

    private static Reading<BigDecimal> exact(BigDecimal percent, String seen) {
        if (percent.signum() < 0 || percent.compareTo(LARGEST) > 0) {
            return Faults.bad("NOT_A_PERCENT", seen);
        }
        BigDecimal shortest = percent.signum() == 0 ? BigDecimal.ZERO : percent.stripTrailingZeros();
        if (shortest.scale() > PLACES) {
            return Faults.bad("TOO_MANY_DECIMALS", seen, "places", Integer.toString(PLACES));
        }
        return new Good<>(shortest.scale() < 0 ? shortest.setScale(0) : shortest);
    }
}
