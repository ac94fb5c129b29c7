package techfin.rating.access;

import java.util.Set;
import techfin.lending.enterprise.Uscc;

/** Whose records somebody may see: a part of every query. */
public sealed interface RatingScope {
    /** Every enterprise of the city. */
    record OfCity() implements RatingScope {}

    /** Enterprises seated in these counties and zones today. */
    record OfDivisions(Set<String> codes) implements RatingScope {
        public OfDivisions {
            codes = Set.copyOf(codes);
        }
    }

    /** One enterprise: itself. */
    record OfEnterprise(Uscc uscc) implements RatingScope {}

    /** Enterprises that let this bank look, as long as they do. */
    record OfBank(String code) implements RatingScope {}
}
