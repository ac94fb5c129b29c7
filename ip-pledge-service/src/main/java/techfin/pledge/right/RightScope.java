package techfin.pledge.right;

import java.util.Set;
import techfin.lending.enterprise.Uscc;

/** Whose rights somebody may see; an argument of every query. */
public sealed interface RightScope {
    /** Rights that one bank stated itself, first or later. */
    record OfBank(String code) implements RightScope {}

    /** Rights that one enterprise owns, alone or with others. */
    record OfEnterprise(Uscc uscc) implements RightScope {}

    /** Rights of owners seated in these divisions. */
    record OfDivisions(Set<String> codes) implements RightScope {
        public OfDivisions {
            codes = Set.copyOf(codes);
        }
    }

    /** Every right of the city. */
    record OfCity() implements RightScope {}
}
