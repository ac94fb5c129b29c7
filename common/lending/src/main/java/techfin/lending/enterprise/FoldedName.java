package techfin.lending.enterprise;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * A name, or a piece of one, as it is searched: without differences of width (Unicode NFKC), of case and of blanks.
 *
 * @param text such as {@code abc科技(聊城)} for {@code ＡＢＣ 科技（聊城）}
 */
public record FoldedName(String text) {
    private static final int LONGEST = 1000;

    /** Folds a name; what goes beyond 1,000 characters (NFKC can lengthen a text) is cut off. */
    public static FoldedName of(String name) {
        String plain = Normalizer.normalize(name, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        StringBuilder folded = new StringBuilder(plain.length());
        plain.codePoints()
                .filter(c -> !Character.isWhitespace(c) && !Character.isSpaceChar(c))
                .forEach(folded::appendCodePoint);
        if (folded.length() > LONGEST) {
            boolean inside = Character.isHighSurrogate(folded.charAt(LONGEST - 1));
            folded.setLength(inside ? LONGEST - 1 : LONGEST);
        }
        return new FoldedName(folded.toString());
    }

    /** Characters of any script, each counted once. */
    public int length() {
        return text.codePointCount(0, text.length());
    }

    /** The pairs of characters that lie beside each other, in their order, each once. */
    public List<String> grams() {
        int[] points = text.codePoints().toArray();
        Set<String> grams = new LinkedHashSet<>();
        for (int i = 0; i + 1 < points.length; i++) {
            grams.add(new String(points, i, 2));
        }
        return new ArrayList<>(grams);
    }
}
