package techfin.pledge.access;

import java.util.Set;
import techfin.lending.enterprise.Uscc;

/** Whose pledges and loans somebody may see: a part of every query. */
public sealed interface RowScope {
    /** Everything that one bank recorded. */
    record OfBank(String bankCode) implements RowScope {}

    /** What an enterprise has to do with itself: what it pledged, what it borrowed. */
    record OfEnterprise(Uscc uscc) implements RowScope {}

    /** What belongs to enterprises seated in these counties and zones. */
    record OfDivisions(Set<String> divisionCodes) implements RowScope {
        public OfDivisions {
            divisionCodes = Set.copyOf(divisionCodes);
        }
    }

    /** Everything in the city. */
    record OfCity() implements RowScope {}
}
