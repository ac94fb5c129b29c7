package techfin.pledge.statistics;

import java.util.Map;
import techfin.pledge.access.RowScope;

/**
 * Counts what stands on record as accepted: loans that are accepted or settled, pledges that are registered or were
 * released since. A revoked loan and a contract that was never registered count nowhere.
 */
public interface Tallies {
    /** All parts and the whole, counted at one moment. */
    Counted count(RowScope scope, Asked asked);

    /**
     * What was counted.
     *
     * @param parts by key, see {@link Breakdown}
     * @param total over all parts, enterprises counted once
     */
    record Counted(Map<String, Tally> parts, Tally total) {
        public Counted {
            parts = Map.copyOf(parts);
        }
    }
}
