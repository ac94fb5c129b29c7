package techfin.rating.scoring;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads and changes parts of a value. */
final class Parts {
    private Parts() {}

    /** The value with one part in another place; a value that was missing gets this part alone. */
    static Value with(@Nullable Value whole, String input, Value part) {
        Map<String, Value> parts = new LinkedHashMap<>();
        if (whole instanceof Value.Parts before) {
            parts.putAll(before.byInput());
        }
        parts.put(input, part);
        return new Value.Parts(parts);
    }

    /** The figure of a part, 0 when it is not stated. */
    static BigDecimal figure(@Nullable Value whole, String input) {
        return whole instanceof Value.Parts parts && parts.byInput().get(input) instanceof Value.Figure figure
                ? figure.number()
                : BigDecimal.ZERO;
    }
}
