package techfin.printkit;

import java.util.BitSet;
import java.util.OptionalInt;

/**
 * Which characters can be printed.
 *
 * @param codePoints those that the typeface draws
 */
public record PrintedCharacters(BitSet codePoints) {
    public PrintedCharacters {
        codePoints = (BitSet) codePoints.clone();
    }

    @Override
    public BitSet codePoints() {
        return (BitSet) codePoints.clone();
    }

    /** The first character of a text that cannot be printed. */
    public OptionalInt firstMissing(String text) {
        return text.codePoints().filter(point -> !codePoints.get(point)).findFirst();
    }
}
