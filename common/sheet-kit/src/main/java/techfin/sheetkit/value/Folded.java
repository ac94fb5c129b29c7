package techfin.sheetkit.value;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.Locale;

/** The one form that different spellings of the same words or figures share. */
final class Folded {
    private static final int SHOWN = 40;

    private Folded() {}

    /** Words: NFC, nothing invisible, no blanks around. Full-width forms stay, they may belong to a name. */
    static String words(String typed) {
        String visible = withoutInvisible(typed);
        return strip(
                Normalizer.isNormalized(visible, Normalizer.Form.NFC)
                        ? visible
                        : Normalizer.normalize(visible, Normalizer.Form.NFC));
    }

    /**
     * Figures: full-width ASCII as ASCII, the signs of minus and of the yuan as one each. Digits of other scripts,
     * superscripts and fractions stay what they are, so that nobody mistakes them for figures.
     */
    static String figures(String typed) {
        String words = words(typed);
        StringBuilder folded = new StringBuilder(words.length());
        for (int i = 0; i < words.length(); i++) {
            folded.append(figure(words.charAt(i)));
        }
        return strip(folded.toString());
    }

    /** What two spellings of the same choice or header have in common. */
    static String name(String typed) {
        return figures(typed).toLowerCase(Locale.ROOT);
    }

    private static char figure(char c) {
        if (c >= '！' && c <= '～') {
            return (char) (c - '！' + '!');
        }
        return switch (c) {
            case '￥' -> '¥';
            case '−', '–', '﹣' -> '-';
            case '\u00a0', '\u2007', '\u202f', '\u3000' -> ' ';
            default -> c;
        };
    }

    private static String withoutInvisible(String typed) {
        for (int i = 0; i < typed.length(); i++) {
            if (isInvisible(typed.charAt(i))) {
                StringBuilder visible = new StringBuilder(typed.length());
                typed.chars().filter(c -> !isInvisible(c)).forEach(c -> visible.append((char) c));
                return visible.toString();
            }
        }
        return typed;
    }

    /** Zero-width characters, joiners, marks of direction, the soft hyphen and the byte order mark. */
    private static boolean isInvisible(int c) {
        return c >= 0xad
                && (c == 0xad
                        || c == 0x180e
                        || (c >= 0x200b && c <= 0x200f)
                        || (c >= 0x202a && c <= 0x202e)
                        || (c >= 0x2060 && c <= 0x2069)
                        || c == 0xfeff);
    }

    private static String strip(String text) {
        int start = 0;
        int end = text.length();
        while (start < end && isBlank(text.charAt(start))) {
            start++;
        }
        while (end > start && isBlank(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(start, end);
    }

    private static boolean isBlank(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    /** A number without an exponent, unless it would be too long to look at. */
    static String plain(BigDecimal number) {
        boolean handy = Math.abs((long) number.scale()) <= SHOWN && number.precision() <= SHOWN;
        return handy ? number.toPlainString() : number.toString();
    }

    /** What was seen, short enough for a message and without anything that would break a line. */
    static String seen(String text) {
        String shown = text.length() > SHOWN
                ? text.substring(0, Character.isHighSurrogate(text.charAt(SHOWN - 1)) ? SHOWN - 1 : SHOWN) + "…"
                : text;
        return shown.chars().anyMatch(Character::isISOControl) ? shown.replaceAll("\\p{Cntrl}", "�") : shown;
    }
}
