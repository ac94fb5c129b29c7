package techfin.lending.record;

import java.util.Map;

/**
 * A rule that speaks about a record.
 *
 * @param pointer RFC 6901 pointer to the field in the record
 * @param code stable name of the rule
 * @param values what the text of the rule needs, such as the last day of a period
 */
public record Finding(String pointer, String code, Map<String, String> values) {
    public Finding {
        values = Map.copyOf(values);
    }

    /** A rule whose text needs no values. */
    public static Finding of(String pointer, String code) {
        return new Finding(pointer, code, Map.of());
    }
}
