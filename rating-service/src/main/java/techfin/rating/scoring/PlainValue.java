package techfin.rating.scoring;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The value of an indicator as it stands in JSON: numbers as texts, levels by name, {@code "NA"}, null, parts by name. */
public final class PlainValue {
    private PlainValue() {}

    /** The value as plain text, map or null. */
    public static @Nullable Object of(Value value) {
        return switch (value) {
            case Value.Figure figure -> figure.number().toPlainString();
            case Value.Level level -> level.name();
            case Value.NotApplicable none -> "NA";
            case Value.Missing missing -> null;
            case Value.Parts parts -> {
                Map<String, @Nullable Object> byInput = new LinkedHashMap<>();
                parts.byInput().forEach((input, part) -> byInput.put(input, of(part)));
                yield byInput;
            }
        };
    }
}
