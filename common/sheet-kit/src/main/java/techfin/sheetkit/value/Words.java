package techfin.sheetkit.value;

import java.math.BigDecimal;
import java.util.Map;
import techfin.sheetkit.Cell;
import techfin.sheetkit.value.Reading.Bad;
import techfin.sheetkit.value.Reading.Blank;
import techfin.sheetkit.value.Reading.Good;

/** Reads words, and numbers that are names. */
final class Words {
    /** Digits that a spreadsheet program keeps of a number; of a longer one it has made the rest zeros. */
    private static final int DIGITS_KEPT = 15;

    private Words() {}

    static Reading<String> read(Cell cell, int maxChars) {
        return switch (cell) {
            case Cell.Empty empty -> new Blank<>();
            case Cell.Text text -> typed(text.value(), maxChars);
            case Cell.Numeric number -> number(number);
            case Cell.Day day -> Faults.bad("TEXT_BECAME_DAY", day.value().toString());
            case Cell.Flag flag -> new Good<>(Faults.shown(flag.value()));
            case Cell.Broken broken -> Faults.broken(broken);
        };
    }

    private static Reading<String> typed(String value, int maxChars) {
        String words = Folded.words(value);
        if (words.isEmpty()) {
            return new Blank<>();
        }
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            if (Character.isISOControl(c) || c == '\u2028' || c == '\u2029' || isLone(words, i)) {
                String named = Integer.toHexString(0x10000 | c).substring(1);
                return Faults.bad("CONTROL_CHARACTER", words, "character", "U+" + named);
            }
        }
        if (words.codePointCount(0, words.length()) > maxChars) {
            return new Bad<>("TEXT_TOO_LONG", Map.of("seen", Folded.seen(words), "max", Integer.toString(maxChars)));
        }
        return new Good<>(words);
    }

    private static boolean isLone(String text, int i) {
        char c = text.charAt(i);
        if (Character.isHighSurrogate(c)) {
            return i + 1 == text.length() || !Character.isLowSurrogate(text.charAt(i + 1));
        }
        return Character.isLowSurrogate(c) && (i == 0 || !Character.isHighSurrogate(text.charAt(i - 1)));
    }

    private static Reading<String> number(Cell.Numeric cell) {
        BigDecimal number = cell.value();
        if ((long) number.precision() - number.scale() > DIGITS_KEPT) {
            return Faults.bad("DIGITS_LOST", Folded.plain(number));
        }
        BigDecimal shortest = number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros();
        if (cell.percent()) {
            return new Good<>(Folded.plain(shortest.movePointRight(2)) + "%");
        }
        return new Good<>(Folded.plain(shortest));
    }
}
