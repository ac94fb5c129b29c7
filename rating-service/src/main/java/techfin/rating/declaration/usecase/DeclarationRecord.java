package techfin.rating.declaration.usecase;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import techfin.rating.declaration.DataSource;
import techfin.rating.declaration.Declaration;
import techfin.rating.declaration.DeclarationStatus;
import techfin.rating.declaration.Entry;
import techfin.rating.declaration.Item;
import techfin.rating.declaration.Items;
import techfin.rating.declaration.Statements;
import techfin.rating.scoring.PlainValue;
import techfin.rating.scoring.Value;

/**
 * A declaration as the audit trail keeps it; differences between two versions are named by pointers into this shape.
 *
 * @param entries what the enterprise states, by code of the item
 * @param official what official sources state, by code of the item
 */
record DeclarationRecord(
        String id,
        long version,
        String uscc,
        int year,
        int revision,
        DeclarationStatus status,
        List<String> markedFields,
        @Nullable String returnReason,
        @Nullable String inputId,
        Map<String, Stated> entries,
        Map<String, Stated> official) {
    /**
     * What is stated for an item.
     *
     * @param value as it stands in JSON
     */
    record Stated(
            @Nullable Object value,
            @Nullable String reason,
            DataSource source,
            @Nullable String evidence) {}

    static DeclarationRecord of(Items items, Declaration declaration, Statements statements) {
        Map<String, Stated> entries = new TreeMap<>();
        statements.declared().forEach((code, entry) -> entries.put(code, stated(items, code, entry)));
        Map<String, Stated> official = new TreeMap<>();
        statements.official().forEach((code, value) -> official.put(code, stated(items, code, value.entry())));
        return new DeclarationRecord(
                declaration.id(),
                declaration.version(),
                declaration.uscc().value(),
                declaration.year(),
                declaration.revision(),
                declaration.status(),
                declaration.markedFields(),
                declaration.returnReason(),
                declaration.inputId(),
                entries,
                official);
    }

    /** The same with nothing but these entries: what a change was made from. */
    DeclarationRecord only(Set<String> codes) {
        Map<String, Stated> few = new TreeMap<>(entries);
        few.keySet().retainAll(codes);
        return new DeclarationRecord(
                id, version, uscc, year, revision, status, markedFields, returnReason, inputId, few, official);
    }

    private static Stated stated(Items items, String code, Entry entry) {
        return new Stated(plain(items, code, entry.value()), entry.reason(), entry.source(), entry.evidence());
    }

    /** An item that the system in force does not know any more is told as it was stored. */
    private static @Nullable Object plain(Items items, String code, Value value) {
        Item item = items.find(code).orElse(null);
        return item == null ? PlainValue.of(value) : items.plain(item, value);
    }
}
