package techfin.rating.declaration.web;

import io.micronaut.core.annotation.Introspected;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Size;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import techfin.rating.declaration.EntryDraft;

/**
 * Entries to write over those that are there; items that are not named stay as they are.
 *
 * @param entries by code of the item; null takes back what was stated
 */
@Introspected
@Schema(name = "DeclarationEntriesRequest")
public record EntriesRequest(@Size(max = 300) Map<String, @Nullable EntryRequest> entries) {
    Map<String, EntryDraft> drafts() {
        return drafts(entries);
    }

    static Map<String, EntryDraft> drafts(Map<String, @Nullable EntryRequest> entries) {
        Map<String, EntryDraft> drafts = new LinkedHashMap<>();
        entries.forEach((code, entry) -> drafts.put(code, entry == null ? EntryDraft.NOTHING : entry.draft()));
        return drafts;
    }
}
