package techfin.sheetkit.value;

import java.util.Map;

/**
 * What cannot be read in a row.
 *
 * @param pointer of the field that it would have filled
 * @param code stable name of the fault; its words stand in the problem texts
 * @param values what the words need
 */
public record Misread(String pointer, String code, Map<String, String> values) {
    public Misread {
        values = Map.copyOf(values);
    }
}
