package techfin.subsidy.tree;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * JSON in the one form of RFC 8785 for strings, whole numbers, booleans, null, lists and objects. Fractions are refused:
 * amounts and rates are strings here.
 */
public final class CanonicalJson {
    /** The largest whole number that every JSON reader keeps: 2^53 - 1. */
    private static final long LARGEST_INTEGER = 9_007_199_254_740_991L;

    private CanonicalJson() {}

    /**
     * The canonical text of a tree.
     *
     * @throws IllegalArgumentException for anything that has no exact canonical form
     */
    public static String write(@Nullable Object tree) {
        StringBuilder text = new StringBuilder(1024);
        write(tree, text);
        return text.toString();
    }

    /** {@code "sha256:"} and the digest of the canonical text in UTF-8, in lower-case hexadecimal digits. */
    public static String digest(@Nullable Object tree) {
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256").digest(write(tree).getBytes(StandardCharsets.UTF_8));
            return "sha256:" + HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every Java platform has SHA-256", missing);
        }
    }

    private static void write(@Nullable Object tree, StringBuilder text) {
        switch (tree) {
            case null -> text.append("null");
            case Boolean bool -> text.append(bool.booleanValue());
            case String string -> writeString(string, text);
            case Integer number -> text.append(number.intValue());
            case Long number -> writeInteger(number, text);
            case Map<?, ?> object -> writeObject(object, text);
            case List<?> list -> writeList(list, text);
            default -> throw new IllegalArgumentException("no canonical form for " + tree.getClass());
        }
    }

    private static void writeInteger(long number, StringBuilder text) {
        if (Math.abs(number) > LARGEST_INTEGER) {
            throw new IllegalArgumentException("a whole number beyond 2^53 - 1: " + number);
        }
        text.append(number);
    }

    private static void writeObject(Map<?, ?> object, StringBuilder text) {
        // Keys in the order of their UTF-16 units, which is the order of String.compareTo.
        Map<String, @Nullable Object> sorted = new TreeMap<>();
        object.forEach((key, value) -> sorted.put((String) key, value));
        char separator = '{';
        for (Map.Entry<String, @Nullable Object> entry : sorted.entrySet()) {
            text.append(separator);
            writeString(entry.getKey(), text);
            text.append(':');
            write(entry.getValue(), text);
            separator = ',';
        }
        text.append(sorted.isEmpty() ? "{}" : "}");
    }

    private static void writeList(List<?> list, StringBuilder text) {
        char separator = '[';
        for (Object item : list) {
            text.append(separator);
            write(item, text);
            separator = ',';
        }
        text.append(list.isEmpty() ? "[]" : "]");
    }

    private static void writeString(String string, StringBuilder text) {
        text.append('"');
        for (int i = 0; i < string.length(); i++) {
            char c = string.charAt(i);
            switch (c) {
                case '"' -> text.append("\\\"");
                case '\\' -> text.append("\\\\");
                case '\b' -> text.append("\\b");
                case '\t' -> text.append("\\t");
                case '\n' -> text.append("\\n");
                case '\f' -> text.append("\\f");
                case '\r' -> text.append("\\r");
                default -> {
                    checkSurrogate(string, i);
                    if (c < 0x20) {
                        text.append("\\u").append(HexFormat.of().toHexDigits(c));
                    } else {
                        text.append(c);
                    }
                }
            }
        }
        text.append('"');
    }

    private static void checkSurrogate(String string, int i) {
        char c = string.charAt(i);
        boolean lone = Character.isHighSurrogate(c)
                ? i + 1 == string.length() || !Character.isLowSurrogate(string.charAt(i + 1))
                : Character.isLowSurrogate(c) && (i == 0 || !Character.isHighSurrogate(string.charAt(i - 1)));
        if (lone) {
            throw new IllegalArgumentException("half a character at position " + i);
        }
    }
}
