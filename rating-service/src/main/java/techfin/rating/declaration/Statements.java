package techfin.rating.declaration;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import techfin.rating.fact.Fact;
import techfin.rating.fact.YearFacts;
import techfin.rating.scoring.Value;

/**
 * What a declaration states, by code of the item: the enterprise's word, and official values that count in its place.
 */
public record Statements(Map<String, Entry> declared, Map<String, OfficialValue> official) {
    public static final Statements NONE = new Statements(Map.of(), Map.of());

    public Statements {
        declared = Map.copyOf(declared);
        official = Map.copyOf(official);
    }

    /** The entry that counts. */
    public Optional<Entry> effective(String code) {
        OfficialValue override = official.get(code);
        return Optional.ofNullable(override == null ? declared.get(code) : override.entry());
    }

    /** The facts that count: official ones, and declared ones where there is none. */
    public YearFacts facts() {
        Map<Fact, Value> values = new EnumMap<>(Fact.class);
        for (Fact fact : Fact.values()) {
            effective(fact.name()).ifPresent(entry -> values.put(fact, entry.value()));
        }
        return new YearFacts(values);
    }

    /** The same after the enterprise wrote; null takes back. */
    public Statements withDeclared(Map<String, @Nullable Entry> written) {
        Map<String, Entry> after = new LinkedHashMap<>(declared);
        written.forEach((code, entry) -> {
            if (entry == null) {
                after.remove(code);
            } else {
                after.put(code, entry);
            }
        });
        return new Statements(after, official);
    }

    /** The same with other official values. */
    public Statements withOfficial(Map<String, @Nullable OfficialValue> written) {
        Map<String, OfficialValue> after = new LinkedHashMap<>(official);
        written.forEach((code, value) -> {
            if (value == null) {
                after.remove(code);
            } else {
                after.put(code, value);
            }
        });
        return new Statements(declared, after);
    }
}
