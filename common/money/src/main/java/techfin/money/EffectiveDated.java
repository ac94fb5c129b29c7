package techfin.money;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A value that changes by law or by publication, as a table of days: each entry holds from its day until the next one.
 * Before the first entry it refuses to guess; after the last known day it says that the entry is the latest known.
 */
public final class EffectiveDated<T> {
    private final NavigableMap<LocalDate, T> entries;
    private final LocalDate knownUntil;

    private EffectiveDated(NavigableMap<LocalDate, T> entries, LocalDate knownUntil) {
        this.entries = entries;
        this.knownUntil = knownUntil;
    }

    /**
     * A table that is known to be complete up to its last entry.
     *
     * @param entries at least one
     */
    public static <T> EffectiveDated<T> of(Map<LocalDate, T> entries) {
        if (entries.isEmpty()) {
            throw new IllegalArgumentException("a dated table without an entry");
        }
        return of(entries, new TreeMap<>(entries).lastKey());
    }

    /**
     * A table that is known to be complete beyond its last entry; it may have no entry at all and then knows nothing.
     *
     * @param knownUntil the last day of which the table is known to be complete, not before the last entry
     */
    public static <T> EffectiveDated<T> of(Map<LocalDate, T> entries, LocalDate knownUntil) {
        NavigableMap<LocalDate, T> sorted = Collections.unmodifiableNavigableMap(new TreeMap<>(entries));
        if (!sorted.isEmpty() && knownUntil.isBefore(sorted.lastKey())) {
            throw new IllegalArgumentException(
                    "known until " + knownUntil + ", but an entry is of " + sorted.lastKey());
        }
        return new EffectiveDated<>(sorted, knownUntil);
    }

    /** What is in force on {@code day}, absent before the first entry. */
    public Optional<InForce<T>> find(LocalDate day) {
        Map.Entry<LocalDate, T> entry = entries.floorEntry(day);
        return entry == null
                ? Optional.empty()
                : Optional.of(new InForce<>(entry.getValue(), entry.getKey(), day.isAfter(knownUntil)));
    }

    /**
     * What is in force on {@code day}.
     *
     * @throws NothingInForce before the first entry
     */
    public InForce<T> on(LocalDate day) {
        return find(day).orElseThrow(() -> new NothingInForce(day, entries.isEmpty() ? null : entries.firstKey()));
    }

    public NavigableMap<LocalDate, T> entries() {
        return entries;
    }

    public LocalDate knownUntil() {
        return knownUntil;
    }
}
