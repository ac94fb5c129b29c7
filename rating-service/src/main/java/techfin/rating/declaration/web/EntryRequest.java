package techfin.rating.declaration.web;

import com.fasterxml.jackson.databind.JsonNode;
import io.micronaut.core.annotation.Introspected;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import techfin.rating.declaration.DataSource;
import techfin.rating.declaration.EntryDraft;
import techfin.servicekit.json.PlainJson;

/**
 * What is stated for an item.
 *
 * @param value as the kind of the item says: text in yuan, decimal text, whole number, boolean, level, object of parts;
 *     {@code "NA"} for not applicable; null takes back what was stated
 * @param reason why the item does not apply, at most 200 characters
 * @param source the enterprise's own word when left out
 * @param evidence number or name of what proves the value, at most 200 characters
 */
@Introspected
@Schema(name = "DeclarationEntryRequest")
public record EntryRequest(
        @Schema(
                description = "As the kind of the item says: text, whole number, boolean, or object of parts",
                oneOf = {String.class, Integer.class, Boolean.class, Object.class})
        @Nullable
        JsonNode value,

        @Nullable String reason,
        @Nullable DataSource source,
        @Nullable String evidence) {
    EntryDraft draft() {
        return new EntryDraft(value == null ? null : PlainJson.of(value), reason, source, evidence);
    }
}
