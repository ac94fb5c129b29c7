package techfin.rating.selfcheck.usecase;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is on record of an enterprise for a question to a rule set, field by field as a trial takes them.
 *
 * @param dataYear the year of the verified declaration, null without one
 */
public record Known(@Nullable Integer dataYear, List<Item> items) {
    /** Ways in without points: those on record and those that the question names all count. */
    private static final String ROUTES = "direct";

    public Known {
        items = List.copyOf(items);
    }

    /** Where something is on record. */
    public enum Source {
        /** The verified declaration of the last year that has one; official values in it come first. */
        DECLARATION,
        /** The register of enterprises. */
        REGISTER,
        /** The library of qualifications, in force today. */
        LIBRARY
    }

    /** A field of the question that is on record. */
    public record Item(String field, Object value, Source source) {}

    /** The whole question: what is asked along counts in place of what is on record. */
    Map<String, @Nullable Object> with(Map<String, @Nullable Object> asked) {
        Map<String, @Nullable Object> all = new LinkedHashMap<>();
        items.forEach(item -> all.put(item.field(), item.value()));
        asked.forEach((field, value) -> {
            if (value != null) {
                all.put(field, field.equals(ROUTES) ? routes(all.get(field), value) : value);
            }
        });
        return all;
    }

    private static Object routes(@Nullable Object known, Object asked) {
        if (known instanceof List<?> here && asked instanceof List<?> there) {
            Set<@Nullable Object> both = new LinkedHashSet<>(here);
            both.addAll(there);
            return new ArrayList<>(both);
        }
        return asked;
    }

    /** Collects items. */
    static final class Collector {
        private final List<Item> items = new ArrayList<>();

        void add(String field, Optional<?> value, Source source) {
            value.ifPresent(known -> {
                if (items.stream().noneMatch(item -> item.field().equals(field))) {
                    items.add(new Item(field, known, source));
                }
            });
        }

        Known known(@Nullable Integer dataYear) {
            return new Known(dataYear, items);
        }
    }
}
