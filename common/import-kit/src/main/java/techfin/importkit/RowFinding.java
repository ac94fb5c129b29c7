package techfin.importkit;

import java.util.Map;

/**
 * A rule that speaks about a row.
 *
 * @param pointer RFC 6901 pointer to the field, as in the form's columns; empty for the row as a whole
 * @param code stable name of the rule; its words stand in the problem texts
 * @param values what the words need
 */
public record RowFinding(String pointer, String code, Map<String, String> values) {
    public RowFinding {
        values = Map.copyOf(values);
    }

    /** A finding whose words need no values. */
    public static RowFinding of(String pointer, String code) {
        return new RowFinding(pointer, code, Map.of());
    }
}
