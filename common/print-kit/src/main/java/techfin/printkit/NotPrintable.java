package techfin.printkit;

import java.util.Locale;

/** A document holds a character that the typeface lacks; it would be printed as {@code #} without a word. */
public final class NotPrintable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int point;
    private final String text;

    /**
     * A character that cannot be printed.
     *
     * @param point its code point
     * @param text the text in which it stands, as it would have been printed
     */
    public NotPrintable(int point, String text) {
        super(name(point) + " in: " + text);
        this.point = point;
        this.text = text;
    }

    /** The character itself. */
    public String character() {
        return Character.toString(point);
    }

    /** Its number, such as {@code U+2A6A5}. */
    public String codePoint() {
        return name(point);
    }

    /** The text in which it stands. */
    public String text() {
        return text;
    }

    private static String name(int point) {
        return String.format(Locale.ROOT, "U+%04X", point);
    }
}
