package techfin.testkit.openapi;

import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.List;

/**
 * A value that a careless or hostile caller puts into a field.
 *
 * @param name for the name of the test
 * @param json as it stands in the body; it need not be valid JSON
 */
record BadValue(String name, String json, Expected expected) {
    static final String RARE = "聊城𠮷野家😀科技";
    static final String SQL = "x'; DROP TABLE loan; --";
    static final String HTML = "<script>alert(1)</script>&amp;<b>";

    private static BadValue refused(String name, String json) {
        return new BadValue(name, json, Expected.REFUSED_AT_FIELD);
    }

    private static BadValue refusedText(String name, String text) {
        return refused(name, TextNode.valueOf(text).toString());
    }

    private static BadValue handled(String name, String json) {
        return new BadValue(name, json, Expected.HANDLED);
    }

    private static BadValue handledText(String name, String text) {
        return handled(name, TextNode.valueOf(text).toString());
    }

    /** The bad values for a field of one kind. */
    static List<BadValue> forField(Kind kind, Schema schema) {
        List<BadValue> values = new ArrayList<>(wrongTypes(kind));
        switch (kind) {
            case MONEY -> {
                values.addAll(badDecimals());
                values.add(refusedText("three decimals", "1.234"));
                values.add(refusedText("one decimal", "1.5"));
                values.add(refusedText("minus zero", "-0.00"));
                values.add(handledText("zero", "0.00"));
            }
            case PERCENT -> {
                values.addAll(badDecimals());
                values.add(handledText("three decimals", "1.234"));
                values.add(handledText("zero", "0"));
            }
            case DATE -> values.addAll(badDates());
            case ENUM -> {
                values.add(refusedText("unknown word", "NO_SUCH_WORD"));
                values.add(refusedText("empty", ""));
                values.add(refusedText("10,000 characters", "A".repeat(10_000)));
            }
            case INTEGER -> {
                Expected below = schema.least("minimum").orElse(Long.MIN_VALUE) >= 0
                        ? Expected.REFUSED_AT_FIELD
                        : Expected.HANDLED;
                values.add(new BadValue("negative", "-1", below));
                values.add(handled("zero", "0"));
                values.add(refused("three decimals", "1.234"));
                values.add(handled("10^15", "1000000000000000"));
                values.add(refused("10^400", "1" + "0".repeat(400)));
                values.add(new BadValue("NaN", "NaN", Expected.REFUSED));
            }
            case NUMBER -> {
                values.add(handled("negative", "-1"));
                values.add(handled("10^400", "1e400"));
                values.add(new BadValue("NaN", "NaN", Expected.REFUSED));
            }
            case TEXT -> values.addAll(badTexts(schema));
            case BOOLEAN, OBJECT, ARRAY, ANYTHING -> {}
        }
        return values;
    }

    private static List<BadValue> wrongTypes(Kind kind) {
        return switch (kind) {
            case TEXT, MONEY, PERCENT, DATE, ENUM ->
                List.of(
                        refused("a number", "17"),
                        refused("a boolean", "true"),
                        refused("an object", "{}"),
                        refused("an array", "[]"));
            case INTEGER, NUMBER ->
                List.of(
                        refused("a text", "\"17\""),
                        refused("a boolean", "true"),
                        refused("an object", "{}"),
                        refused("an array", "[]"));
            case BOOLEAN ->
                List.of(
                        refused("a text", "\"true\""),
                        refused("a number", "1"),
                        refused("an object", "{}"),
                        refused("an array", "[]"));
            case OBJECT -> List.of(refused("a text", "\"x\""), refused("a number", "17"), refused("an array", "[]"));
            case ARRAY -> List.of(refused("a text", "\"x\""), refused("a number", "17"), refused("an object", "{}"));
            case ANYTHING -> List.of(handled("a text", "\"x\""), handled("a number", "17"), handled("an array", "[]"));
        };
    }

    private static List<BadValue> badDecimals() {
        return List.of(
                refusedText("negative", "-1.00"),
                refusedText("10^15", "1000000000000000.00"),
                refusedText("NaN", "NaN"),
                refusedText("1e400", "1e400"),
                refusedText("grouped", "1,000.00"),
                refusedText("spaces", " 5.00 "),
                refusedText("Arabic digits", "١٢٣.00"),
                refusedText("plus sign", "+5.00"),
                refusedText("empty", ""),
                refusedText("10,000 characters", "9".repeat(10_000)));
    }

    private static List<BadValue> badDates() {
        return List.of(
                refusedText("30 February", "2025-02-30"),
                refusedText("29 February of a common year", "2025-02-29"),
                refusedText("year 9999", "9999-12-31"),
                refusedText("month 13", "2025-13-01"),
                refusedText("serial number of a sheet", "45809"),
                refusedText("without zeros", "2025-3-3"),
                refusedText("basic form", "20250303"),
                refusedText("with a time", "2025-03-03T00:00:00Z"),
                refusedText("NaN", "NaN"),
                refusedText("empty", ""),
                refusedText("10,000 characters", "2".repeat(10_000)));
    }

    private static List<BadValue> badTexts(Schema schema) {
        Expected empty = schema.least("minLength").orElse(0) > 0 ? Expected.REFUSED_AT_FIELD : Expected.HANDLED;
        return List.of(
                new BadValue("empty", "\"\"", empty),
                new BadValue("blank", "\"   \"", empty),
                refusedText("10,000 characters", "长".repeat(10_000)),
                handledText("emoji and rare characters", RARE),
                handledText("SQL", SQL),
                handledText("HTML", HTML),
                handled("NUL", "\"a\\u0000b\""),
                handled("lone surrogate", "\"a\\ud842b\""));
    }
}
