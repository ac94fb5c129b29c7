package techfin.loan.statistics;

import java.util.List;
import java.util.Map;
import techfin.lending.statistics.Cell;
import techfin.lending.statistics.CrossAsked;
import techfin.loan.filing.LoanScope;

/** Counts filed loans: accepted or settled, not revoked. */
public interface Tallies {
    /** All parts and the whole, counted at one moment. */
    Counted count(LoanScope scope, Breakdown by, DateOf dateOf, Period period);

    /** By county, bank and quarter at once, in this order; the part that counts is the filed amount. */
    List<Cell> cells(LoanScope scope, CrossAsked asked);

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
