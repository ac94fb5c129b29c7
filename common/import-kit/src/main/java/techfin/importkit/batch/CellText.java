package techfin.importkit.batch;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import techfin.sheetkit.Cell;

/**
 * A cell as JSON: text and numbers as such, nothing as null, a day as {@code {"d": "2025-03-05"}}, a percentage as
 * {@code {"p": 0.0345}}, what is broken as {@code {"b": "#REF!"}}.
 */
public final class CellText {
    private static final Cell EMPTY = new Cell.Empty();

    private CellText() {}

    /** What a person reads in the cell. */
    public static String shown(Cell cell) {
        return switch (cell) {
            case Cell.Empty none -> "";
            case Cell.Text text -> text.value();
            case Cell.Numeric number -> plain(number);
            case Cell.Day day -> day.value().toString();
            case Cell.Flag flag -> flag.value() ? "TRUE" : "FALSE";
            case Cell.Broken broken -> broken.shown();
        };
    }

    private static String plain(Cell.Numeric number) {
        BigDecimal value = number.percent() ? number.value().movePointRight(2) : number.value();
        BigDecimal brief = value.stripTrailingZeros();
        boolean lengthy = Math.abs((long) brief.scale()) > 30;
        return (lengthy ? brief.toString() : brief.toPlainString()) + (number.percent() ? "%" : "");
    }

    static void write(JsonGenerator json, Cell cell) throws IOException {
        switch (cell) {
            case Cell.Empty none -> json.writeNull();
            case Cell.Text text -> json.writeString(text.value());
            case Cell.Numeric number -> {
                if (number.percent()) {
                    json.writeStartObject();
                    json.writeNumberField("p", number.value());
                    json.writeEndObject();
                } else {
                    json.writeNumber(number.value());
                }
            }
            case Cell.Day day -> tagged(json, "d", day.value().toString());
            case Cell.Flag flag -> json.writeBoolean(flag.value());
            case Cell.Broken broken -> tagged(json, "b", broken.shown());
        }
    }

    private static void tagged(JsonGenerator json, String tag, String value) throws IOException {
        json.writeStartObject();
        json.writeStringField(tag, value);
        json.writeEndObject();
    }

    /** Reads the cell that the parser stands on. */
    static Cell read(JsonParser json) throws IOException {
        return switch (json.currentToken()) {
            case VALUE_NULL -> EMPTY;
            case VALUE_STRING -> new Cell.Text(json.getText());
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> new Cell.Numeric(json.getDecimalValue(), false);
            case VALUE_TRUE -> new Cell.Flag(true);
            case VALUE_FALSE -> new Cell.Flag(false);
            case START_OBJECT -> readTagged(json);
            default -> throw new IOException("no cell: " + json.currentToken());
        };
    }

    private static Cell readTagged(JsonParser json) throws IOException {
        String tag = json.nextFieldName();
        JsonToken token = json.nextToken();
        Cell cell = switch (String.valueOf(tag)) {
            case "p" -> new Cell.Numeric(json.getDecimalValue(), true);
            case "d" -> new Cell.Day(LocalDate.parse(json.getText()));
            case "b" -> new Cell.Broken(json.getText());
            default -> throw new IOException("no cell: " + tag + " " + token);
        };
        json.nextToken();
        return cell;
    }
}
