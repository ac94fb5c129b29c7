package techfin.importkit.batch;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import org.jspecify.annotations.Nullable;
import techfin.importkit.Judged;
import techfin.importkit.RowFinding;
import techfin.importkit.RowStatus;
import techfin.money.Money;
import techfin.sheetkit.Cell;

/**
 * Rows as deflated JSON, a row as {@code [key, line, status, [cells], [[pointer, code, {values}]], amount, recordId,
 * label]}; behind it the index of the sheet, where that is not the first.
 */
public final class ChunkText {
    private static final JsonFactory JSON = new JsonFactory();

    private ChunkText() {}

    /** Packs rows. */
    public static byte[] write(List<StoredRow> rows) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(64 * 1024);
        Deflater deflater = new Deflater(Deflater.BEST_SPEED);
        try (DeflaterOutputStream packed = new DeflaterOutputStream(bytes, deflater, 16 * 1024);
                JsonGenerator json = JSON.createGenerator(packed)) {
            json.writeStartArray();
            for (StoredRow row : rows) {
                write(json, row);
            }
            json.writeEndArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            deflater.end();
        }
        return bytes.toByteArray();
    }

    private static void write(JsonGenerator json, StoredRow row) throws IOException {
        Judged judged = row.judged();
        json.writeStartArray();
        json.writeNumber(row.key());
        json.writeNumber(row.line());
        json.writeString(judged.status().name());
        json.writeStartArray();
        for (Cell cell : row.cells()) {
            CellText.write(json, cell);
        }
        json.writeEndArray();
        json.writeStartArray();
        for (RowFinding finding : judged.findings()) {
            write(json, finding);
        }
        json.writeEndArray();
        Money amount = judged.amount();
        json.writeString(amount == null ? null : amount.toString());
        json.writeString(judged.recordId());
        json.writeString(judged.label());
        if (row.sheet() > 0) {
            json.writeNumber(row.sheet());
        }
        json.writeEndArray();
    }

    private static void write(JsonGenerator json, RowFinding finding) throws IOException {
        json.writeStartArray();
        json.writeString(finding.pointer());
        json.writeString(finding.code());
        json.writeStartObject();
        for (Map.Entry<String, String> value : finding.values().entrySet()) {
            json.writeStringField(value.getKey(), value.getValue());
        }
        json.writeEndObject();
        json.writeEndArray();
    }

    /** Unpacks rows. */
    public static List<StoredRow> read(byte[] packed) {
        List<StoredRow> rows = new ArrayList<>();
        try (JsonParser json = JSON.createParser(new InflaterInputStream(new ByteArrayInputStream(packed)))) {
            json.nextToken();
            while (json.nextToken() == JsonToken.START_ARRAY) {
                rows.add(readRow(json));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return rows;
    }

    private static StoredRow readRow(JsonParser json) throws IOException {
        int key = json.nextIntValue(0);
        int line = json.nextIntValue(0);
        RowStatus status = RowStatus.valueOf(json.nextTextValue());
        List<Cell> cells = new ArrayList<>();
        json.nextToken();
        while (json.nextToken() != JsonToken.END_ARRAY) {
            cells.add(CellText.read(json));
        }
        List<RowFinding> findings = new ArrayList<>();
        json.nextToken();
        while (json.nextToken() == JsonToken.START_ARRAY) {
            findings.add(readFinding(json));
        }
        String amount = text(json);
        String recordId = text(json);
        String label = text(json);
        int sheet = json.nextIntValue(0);
        if (json.currentToken() != JsonToken.END_ARRAY) {
            json.nextToken();
        }
        Judged judged = new Judged(
                status, findings, amount == null ? null : Money.parse(amount), recordId, label == null ? "" : label);
        return new StoredRow(sheet, key, line, cells, judged);
    }

    private static RowFinding readFinding(JsonParser json) throws IOException {
        String pointer = String.valueOf(text(json));
        String code = String.valueOf(text(json));
        Map<String, String> values = new LinkedHashMap<>();
        json.nextToken();
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String name = json.currentName();
            values.put(name, String.valueOf(text(json)));
        }
        json.nextToken();
        return new RowFinding(pointer, code, values);
    }

    private static @Nullable String text(JsonParser json) throws IOException {
        return json.nextToken() == JsonToken.VALUE_NULL ? null : json.getText();
    }
}
