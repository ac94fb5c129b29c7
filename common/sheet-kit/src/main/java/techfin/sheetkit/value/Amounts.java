package techfin.sheetkit.value;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.regex.Pattern;
import techfin.money.Money;
import techfin.sheetkit.Cell;
import techfin.sheetkit.value.Reading.Blank;
import techfin.sheetkit.value.Reading.Good;

/** Reads amounts of money; nothing is rounded. */
final class Amounts {
    private static final int WAN = 10_000;
    private static final BigDecimal LARGEST = Money.LARGEST_READ.toYuan();

    /** 1.000 may be one or, written as in Germany, a thousand. */
    private static final Pattern THREE_DECIMALS = Pattern.compile("\\d{1,3}\\.\\d{3}");

    private Amounts() {}

    static Reading<Money> read(Cell cell, int unit) {
        return switch (cell) {
            case Cell.Empty empty -> new Blank<>();
            case Cell.Text text -> typed(Folded.figures(text.value()), unit);
            case Cell.Numeric number ->
                number.percent()
                        ? Faults.bad("NOT_AN_AMOUNT", Faults.shown(number))
                        : exact(number.value(), unit, Faults.shown(number));
            case Cell.Day day -> Faults.bad("NOT_AN_AMOUNT", day.value().toString());
            case Cell.Flag flag -> Faults.bad("NOT_AN_AMOUNT", Faults.shown(flag.value()));
            case Cell.Broken broken -> Faults.broken(broken);
        };
    }

    private static Reading<Money> typed(String folded, int unit) {
        if (folded.isEmpty()) {
            return new Blank<>();
        }
        if (folded.startsWith("-") || (folded.startsWith("(") && folded.endsWith(")"))) {
            String rest = folded.substring(1).replace(")", "").strip();
            return Faults.bad(Figures.of(bare(rest)).isPresent() ? "NEGATIVE_AMOUNT" : "NOT_AN_AMOUNT", folded);
        }
        boolean inWan = folded.endsWith("万") || folded.endsWith("万元");
        boolean otherUnit = inWan ? unit != WAN : folded.endsWith("元") && unit != 1;
        if (otherUnit) {
            return Faults.bad("AMBIGUOUS_AMOUNT", folded);
        }
        String bare = bare(folded);
        if (Figures.unclear(bare)
                && (Figures.of(bare).isEmpty()
                        || (unit == 1 && THREE_DECIMALS.matcher(bare).matches()))) {
            return Faults.bad("AMBIGUOUS_AMOUNT", folded);
        }
        if (bare.startsWith("-")) {
            return Faults.bad("NEGATIVE_AMOUNT", folded);
        }
        return Figures.of(bare)
                .map(amount -> exact(amount, unit, folded))
                .orElseGet(() -> Faults.bad("NOT_AN_AMOUNT", folded));
    }

    /** Without the currency's sign in front and the unit's word behind. */
    private static String bare(String folded) {
        String figures = folded.startsWith("¥") ? folded.substring(1) : folded;
        for (String word : new String[] {"元", "万"}) {
            figures = figures.endsWith(word) ? figures.substring(0, figures.length() - 1) : figures;
        }
        return figures.strip();
    }

    private static Reading<Money> exact(BigDecimal amount, int unit, String seen) {
        if (amount.signum() < 0) {
            return Faults.bad("NEGATIVE_AMOUNT", seen);
        }
        if (amount.signum() == 0) {
            return new Good<>(Money.ZERO);
        }
        if (amount.compareTo(LARGEST) > 0) {
            return Faults.bad("AMOUNT_TOO_LARGE", seen);
        }
        BigDecimal yuan = amount.multiply(BigDecimal.valueOf(unit)).stripTrailingZeros();
        if (yuan.scale() > 2) {
            return Faults.bad("TOO_MANY_DECIMALS", seen, "places", unit == WAN ? "6" : "2");
        }
        return yuan.compareTo(LARGEST) > 0
                ? Faults.bad("AMOUNT_TOO_LARGE", seen)
                : new Good<>(Money.ofYuan(yuan, RoundingMode.UNNECESSARY));
    }
}
