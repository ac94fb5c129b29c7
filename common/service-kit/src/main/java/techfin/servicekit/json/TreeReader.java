package techfin.servicekit.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import techfin.servicekit.problem.Problem;

/**
 * Reads bytes into a tree by RFC 8259 and I-JSON (RFC 7493): real UTF-8, no key twice, no lone surrogates, numbers that
 * every reader understands alike.
 */
final class TreeReader {
    private static final int DEEPEST = 50;
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final BigInteger LARGEST = BigInteger.valueOf(9_007_199_254_740_991L);
    private static final int MOST_DIGITS = 15;
    private static final int LARGEST_SCALE = 300;
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(DEEPEST)
                    .maxNameLength(1000)
                    .maxNumberLength(1000)
                    .build())
            .disable(StreamReadFeature.AUTO_CLOSE_SOURCE)
            .build();

    private final Findings findings;

    TreeReader(Findings findings) {
        this.findings = findings;
    }

    /**
     * The tree of these bytes; what is wrong inside it is among the findings.
     *
     * @throws Problem 400 when the bytes are no JSON
     */
    JsonNode read(byte[] bytes) {
        String text = decode(bytes);
        if (text.isBlank()) {
            throw Problem.invalid().at("", "BODY_REQUIRED");
        }
        try (JsonParser parser = FACTORY.createParser(text)) {
            parser.nextToken();
            JsonNode root = value(parser, "");
            if (parser.nextToken() != null) {
                throw Problem.invalid().at("", "MALFORMED_JSON");
            }
            return root;
        } catch (IOException e) {
            throw Problem.invalid().at("", "MALFORMED_JSON");
        }
    }

    private static String decode(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw Problem.invalid().at("", "INVALID_ENCODING");
        }
    }

    /** Recursion is bounded by the parser's own limit on depth. */
    private JsonNode value(JsonParser parser, String pointer) throws IOException {
        JsonToken token = parser.currentToken();
        return switch (token) {
            case START_OBJECT -> object(parser, pointer);
            case START_ARRAY -> array(parser, pointer);
            case VALUE_STRING -> NODES.textNode(text(parser.getText(), pointer));
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> number(parser, pointer);
            case VALUE_TRUE -> NODES.booleanNode(true);
            case VALUE_FALSE -> NODES.booleanNode(false);
            case VALUE_NULL -> NODES.nullNode();
            default -> throw new IOException("unexpected token");
        };
    }

    private ObjectNode object(JsonParser parser, String pointer) throws IOException {
        ObjectNode object = NODES.objectNode();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            String at = Pointers.child(pointer, name);
            text(name, pointer);
            parser.nextToken();
            JsonNode value = value(parser, at);
            if (object.has(name)) {
                findings.add(at, "DUPLICATE_KEY");
            }
            object.set(name, value);
        }
        return object;
    }

    private ArrayNode array(JsonParser parser, String pointer) throws IOException {
        ArrayNode array = NODES.arrayNode();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            array.add(value(parser, Pointers.child(pointer, array.size())));
        }
        return array;
    }

    private String text(String text, String pointer) {
        if (!isClean(text)) {
            findings.add(pointer, "INVALID_TEXT");
        }
        return text;
    }

    /** Whole characters only, and none that no page, log or database column can hold. */
    private static boolean isClean(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isHighSurrogate(c)) {
                if (i + 1 == text.length() || !Character.isLowSurrogate(text.charAt(i + 1))) {
                    return false;
                }
                i++;
            } else if (Character.isLowSurrogate(c) || isControl(c)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isControl(char c) {
        return c == 0x7f || (c < 0x20 && c != '\n' && c != '\r' && c != '\t');
    }

    private JsonNode number(JsonParser parser, String pointer) throws IOException {
        if (parser.currentToken() == JsonToken.VALUE_NUMBER_INT) {
            BigInteger whole = parser.getBigIntegerValue();
            if (whole.abs().compareTo(LARGEST) > 0) {
                findings.add(pointer, "OUT_OF_RANGE");
                return NODES.numberNode(0);
            }
            return NODES.numberNode(whole.longValueExact());
        }
        BigDecimal number = parser.getDecimalValue();
        if (number.precision() > MOST_DIGITS || Math.abs((long) number.scale()) > LARGEST_SCALE) {
            findings.add(pointer, "OUT_OF_RANGE");
            return NODES.numberNode(0);
        }
        return NODES.numberNode(number);
    }
}
