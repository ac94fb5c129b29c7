package techfin.subsidykit.access;

import java.util.Set;

/** Whose cases somebody may see; an argument of every query. */
public sealed interface CaseScope {
    /** Cases of loans of one bank. */
    record OfBank(String bankCode) implements CaseScope {}

    /** Cases of one enterprise, by its unified social credit code. */
    record OfEnterprise(String uscc) implements CaseScope {}

    /** Cases of enterprises seated in these divisions. */
    record OfDivisions(Set<String> divisionCodes) implements CaseScope {
        public OfDivisions {
            divisionCodes = Set.copyOf(divisionCodes);
        }
    }

    /** Every case of the city. */
    record OfCity() implements CaseScope {}
}
