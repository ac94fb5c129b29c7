package techfin.rating.declaration;

import org.jspecify.annotations.Nullable;
import techfin.rating.scoring.Value;

/**
 * What is stated for an item; an item without an entry is missing.
 *
 * @param value never missing
 * @param reason why the item does not apply, null when it does
 * @param evidence number or name of what proves the value, null for none
 */
public record Entry(
        Value value,
        @Nullable String reason,
        DataSource source,
        @Nullable String evidence) {
    public Entry {
        if (value instanceof Value.Missing) {
            throw new IllegalArgumentException("an entry states something");
        }
    }
}
