package techfin.pledge.statistics;

import java.util.List;
import java.util.Map;
import techfin.lending.statistics.Cell;
import techfin.lending.statistics.CrossAsked;
import techfin.pledge.access.RowScope;

/**
 * Counts what stands on record as accepted: loans that are accepted or settled, pledges that are registered or were
 * released since. A revoked loan and a contract that was never registered count nowhere.
 */
public interface Tallies {
    /** All parts and the whole, counted at one moment. */
    Counted count(RowScope scope, Asked asked);

    /** Loans by county, bank and quarter at once, in this order; the part that counts is what rights secure. */
    List<Cell> cells(RowScope scope, CrossAsked asked);

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
