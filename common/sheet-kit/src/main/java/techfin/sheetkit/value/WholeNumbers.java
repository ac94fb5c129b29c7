package techfin.sheetkit.value;

import java.math.BigDecimal;
import techfin.sheetkit.Cell;
import techfin.sheetkit.value.Reading.Blank;
import techfin.sheetkit.value.Reading.Good;

/** Reads counts: whole, not negative, no larger than an {@code int}. */
final class WholeNumbers {
    private static final String NOT_WHOLE = "NOT_A_WHOLE_NUMBER";
    private static final BigDecimal LARGEST = BigDecimal.valueOf(Integer.MAX_VALUE);

    private WholeNumbers() {}

    static Reading<Integer> read(Cell cell) {
        return switch (cell) {
            case Cell.Empty empty -> new Blank<>();
            case Cell.Text text -> typed(Folded.figures(text.value()));
            case Cell.Numeric number ->
                number.percent()
                        ? Faults.bad(NOT_WHOLE, Faults.shown(number))
                        : exact(number.value(), Faults.shown(number));
            case Cell.Day day -> Faults.bad(NOT_WHOLE, day.value().toString());
            case Cell.Flag flag -> Faults.bad(NOT_WHOLE, Faults.shown(flag.value()));
            case Cell.Broken broken -> Faults.broken(broken);
        };
    }

    private static Reading<Integer> typed(String folded) {
        if (folded.isEmpty()) {
            return new Blank<>();
        }
        return Figures.of(folded)
                .filter(number -> number.scale() == 0)
                .map(number -> exact(number, folded))
                .orElseGet(() -> Faults.bad(NOT_WHOLE, folded));
    }

    private static Reading<Integer> exact(BigDecimal number, String seen) {
        if (number.signum() < 0
                || number.compareTo(LARGEST) > 0
                || (number.signum() != 0 && number.stripTrailingZeros().scale() > 0)) {
            return Faults.bad(NOT_WHOLE, seen);
        }
        return new Good<>(number.signum() == 0 ? 0 : number.intValueExact());
    }
}
