package techfin.loan.statistics;

import java.util.Map;
import techfin.loan.filing.LoanScope;

/** Counts filed loans: accepted or settled, not revoked. */
public interface Tallies {
    /** All parts and the whole, counted at one moment. */
    Counted count(LoanScope scope, Breakdown by, DateOf dateOf, Period period);

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
