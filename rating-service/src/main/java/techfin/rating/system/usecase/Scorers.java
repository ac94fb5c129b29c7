package techfin.rating.system.usecase;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import techfin.lending.record.Finding;
import techfin.rating.scoring.Scorer;
import techfin.rating.scoring.SystemReader;
import techfin.rating.system.SystemVersion;
import techfin.rating.system.Systems;
import techfin.servicekit.json.PlainJson;

/** Scorers of versions on record, each made once: a document on record never changes. */
@Singleton
public class Scorers {
    private static final int MOST = 50;
    private final Systems systems;
    private final Map<String, Scorer> made = new ConcurrentHashMap<>();

    Scorers(Systems systems) {
        this.systems = systems;
    }

    /** The scorer of a version on record. */
    public Scorer of(SystemVersion version) {
        if (made.size() > MOST) {
            made.clear();
        }
        return made.computeIfAbsent(version.id(), id -> make(version));
    }

    /**
     * The same by the id of the version.
     *
     * @throws IllegalStateException when there is no such version
     */
    public Scorer of(String systemId) {
        Scorer known = made.get(systemId);
        return known != null
                ? known
                : of(systems.find(systemId)
                        .orElseThrow(() -> new IllegalStateException("no indicator system " + systemId)));
    }

    private static Scorer make(SystemVersion version) {
        List<Finding> found = new ArrayList<>();
        return SystemReader.read(PlainJson.of(version.document()), "", found)
                .map(Scorer::new)
                .orElseThrow(() -> new IllegalStateException("unreadable document on record: " + found));
    }
}
