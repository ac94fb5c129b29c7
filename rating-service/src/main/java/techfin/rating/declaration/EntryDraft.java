package techfin.rating.declaration;

import org.jspecify.annotations.Nullable;

/**
 * An entry as somebody typed it.
 *
 * @param value plain JSON: text, {@link java.math.BigDecimal}, boolean, map; null takes back what was stated
 * @param source null for the enterprise's own word
 */
public record EntryDraft(
        @Nullable Object value,
        @Nullable String reason,
        @Nullable DataSource source,
        @Nullable String evidence) {
    /** Takes back what was stated. */
    public static final EntryDraft NOTHING = new EntryDraft(null, null, null, null);
}
