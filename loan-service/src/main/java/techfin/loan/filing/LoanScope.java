package techfin.loan.filing;

import java.util.Set;
import techfin.lending.enterprise.Uscc;

/** Whose loan records somebody may see; an argument of every query. */
public sealed interface LoanScope {
    /** All records of one bank, entries not yet released included. */
    record OfBank(String bankCode) implements LoanScope {}

    /** Released records of one enterprise. */
    record OfEnterprise(Uscc uscc) implements LoanScope {}

    /** Released records of enterprises seated in these divisions. */
    record OfDivisions(Set<String> divisionCodes) implements LoanScope {
        public OfDivisions {
            divisionCodes = Set.copyOf(divisionCodes);
        }
    }

    /** Every released record of the city. */
    record OfCity() implements LoanScope {}
}
