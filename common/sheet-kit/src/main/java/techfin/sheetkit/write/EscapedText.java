package techfin.sheetkit.write;

import java.util.regex.Pattern;

/**
 * Text as workbooks hold it: characters that XML has no way to write stand as {@code _x0000_}, and what looks like that
 * already has its underscore escaped. Source: ECMA-376 part 1, 22.4.2.4.
 */
final class EscapedText {
    private static final Pattern LOOKS_ESCAPED = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");

    private EscapedText() {}

    static String of(String text) {
        String literal = text.contains("_x") ? LOOKS_ESCAPED.matcher(text).replaceAll("_x005F_") : text;
        for (int i = 0; i < literal.length(); i++) {
            if (!isPlain(literal, i)) {
                return escaped(literal);
            }
        }
        return literal;
    }

    private static String escaped(String literal) {
        StringBuilder escaped = new StringBuilder();
        for (int i = 0; i < literal.length(); i++) {
            char c = literal.charAt(i);
            if (isPlain(literal, i)) {
                escaped.append(c);
            } else {
                escaped.append("_x")
                        .append(Integer.toHexString(0x10000 | c).substring(1))
                        .append('_');
            }
        }
        return escaped.toString();
    }

    private static boolean isPlain(String text, int i) {
        char c = text.charAt(i);
        if (c < ' ') {
            return c == '\t' || c == '\n';
        }
        if (Character.isHighSurrogate(c)) {
            return i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1));
        }
        if (Character.isLowSurrogate(c)) {
            return i > 0 && Character.isHighSurrogate(text.charAt(i - 1));
        }
        return c < 0xfffe;
    }
}
