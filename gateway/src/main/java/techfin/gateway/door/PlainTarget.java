package techfin.gateway.door;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/**
 * The form in which the door accepts the target of a request: one absolute path that two programs cannot read in two
 * ways. So no {@code //}, no {@code .} or {@code ..} as a segment, none that ends in a dot, no {@code ;}, no backslash, no
 * escape of a character that has a meaning in a path, no escape that is not UTF-8, and no address of another host.
 */
public final class PlainTarget {
    /** Attribute of a request under which its target stands once it was found plain. */
    public static final String ATTRIBUTE = "techfin.door.target";

    private static final String ALSO_IN_PATHS = "-._~!$&'()*+,=:@";
    private static final String NEVER_ESCAPED = "/\\.;%?#";
    private static final int DELETE = 0x7f;

    private PlainTarget() {}

    /** Whether the target, as it stands in the request line, has that form. */
    public static boolean isPlain(String target) {
        int question = target.indexOf('?');
        String path = question < 0 ? target : target.substring(0, question);
        return path.startsWith("/") && plainCharacters(path) && plainSegments(path) && plainQuery(target, question);
    }

    /** The path of a plain target, escapes untouched. */
    public static String path(String target) {
        int question = target.indexOf('?');
        return question < 0 ? target : target.substring(0, question);
    }

    private static boolean plainCharacters(String path) {
        boolean escapes = false;
        for (int i = 0; i < path.length(); i++) {
            char c = path.charAt(i);
            if (c == '%') {
                if (!plainEscape(path, i)) {
                    return false;
                }
                escapes = true;
                i += 2;
            } else if (c != '/' && !isAsciiLetterOrDigit(c) && ALSO_IN_PATHS.indexOf(c) < 0) {
                return false;
            }
        }
        return !escapes || isUtf8(path);
    }

    private static boolean plainEscape(String path, int at) {
        if (at + 2 >= path.length()
                || !HexFormat.isHexDigit(path.charAt(at + 1))
                || !HexFormat.isHexDigit(path.charAt(at + 2))) {
            return false;
        }
        int value = HexFormat.fromHexDigits(path, at + 1, at + 3);
        return value >= ' ' && value != DELETE && NEVER_ESCAPED.indexOf(value) < 0;
    }

    private static boolean plainSegments(String path) {
        String[] segments = path.split("/", -1);
        // The first is what stands before the leading slash; the last may be empty: /a/b/
        for (int i = 1; i < segments.length; i++) {
            boolean last = i == segments.length - 1;
            if ((segments[i].isEmpty() && !last) || segments[i].endsWith(".")) {
                return false;
            }
        }
        return true;
    }

    private static boolean plainQuery(String target, int question) {
        if (question < 0) {
            return true;
        }
        for (int i = question + 1; i < target.length(); i++) {
            char c = target.charAt(i);
            if (c <= ' ' || c >= DELETE || c == '#' || c == '\\') {
                return false;
            }
        }
        return true;
    }

    private static boolean isUtf8(String path) {
        byte[] bytes = new byte[path.length()];
        int length = 0;
        for (int i = 0; i < path.length(); i++) {
            if (path.charAt(i) == '%') {
                bytes[length++] = (byte) HexFormat.fromHexDigits(path, i + 1, i + 3);
                i += 2;
            } else {
                bytes[length++] = (byte) path.charAt(i);
            }
        }
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes, 0, length));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    private static boolean isAsciiLetterOrDigit(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    }
}
