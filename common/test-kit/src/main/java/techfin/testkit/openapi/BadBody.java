package techfin.testkit.openapi;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Bodies that are wrong as a whole. */
enum BadBody {
    EMPTY("empty", Expected.REFUSED) {
        @Override
        byte[] bytes(ObjectNode example) {
            return new byte[0];
        }
    },
    NULL("null", Expected.REFUSED) {
        @Override
        byte[] bytes(ObjectNode example) {
            return utf8("null");
        }
    },
    ARRAY("an array", Expected.REFUSED) {
        @Override
        byte[] bytes(ObjectNode example) {
            return utf8("[" + example + "]");
        }
    },
    TEXT("a text", Expected.REFUSED) {
        @Override
        byte[] bytes(ObjectNode example) {
            return utf8("\"x\"");
        }
    },
    CUT("cut off", Expected.REFUSED) {
        @Override
        byte[] bytes(ObjectNode example) {
            byte[] whole = utf8(example.toString());
            return Arrays.copyOf(whole, whole.length - 1);
        }
    },
    TRAILING("something after its end", Expected.REFUSED) {
        @Override
        byte[] bytes(ObjectNode example) {
            return utf8(example + " {}");
        }
    },
    DEEP("100,000 nested arrays", Expected.REFUSED) {
        @Override
        byte[] bytes(ObjectNode example) {
            return utf8("[".repeat(100_000) + "]".repeat(100_000));
        }
    },
    BROKEN_UTF8("broken UTF-8", Expected.REFUSED) {
        @Override
        byte[] bytes(ObjectNode example) {
            byte[] body = utf8(example.put("unknownField", "??").toString());
            int at = new String(body, StandardCharsets.ISO_8859_1).indexOf("??");
            // 0xC3 announces a second byte of 10xxxxxx, which 0x28 is not.
            body[at] = (byte) 0xC3;
            body[at + 1] = 0x28;
            return body;
        }
    },
    LARGE("2 MB", Expected.TOO_LARGE) {
        @Override
        byte[] bytes(ObjectNode example) {
            return utf8(example.put("unknownField", "x".repeat(2 * 1024 * 1024)).toString());
        }
    },
    PLAIN("as text/plain", Expected.UNSUPPORTED) {
        @Override
        byte[] bytes(ObjectNode example) {
            return utf8(example.toString());
        }

        @Override
        String contentType() {
            return "text/plain";
        }
    },
    FORM("as a form", Expected.UNSUPPORTED) {
        @Override
        byte[] bytes(ObjectNode example) {
            return utf8("a=b");
        }

        @Override
        String contentType() {
            return "application/x-www-form-urlencoded";
        }
    };

    private final String title;
    private final Expected expected;

    BadBody(String title, Expected expected) {
        this.title = title;
        this.expected = expected;
    }

    abstract byte[] bytes(ObjectNode example);

    String contentType() {
        return "application/json";
    }

    String title() {
        return title;
    }

    Expected expected() {
        return expected;
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
