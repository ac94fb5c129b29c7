package techfin.pledge.fee;

import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Fees of all loans; entries are added, never changed. */
public interface LoanFees {
    /**
     * Adds a fee.
     *
     * @return false when its invoice stands for a fee already, of whatever loan; nothing is written then
     */
    boolean add(LoanFee fee);

    /** Adds the entry that takes a fee back, and frees its invoice. */
    void addReversal(LoanFee reversal);

    /** Fees of each of these loans by day, reversed entries and their reversals included; a loan without may be absent. */
    Map<String, List<LoanFee>> of(Collection<String> loanIds);

    /** Fees of a loan. */
    default List<LoanFee> of(String loanId) {
        return of(List.of(loanId)).getOrDefault(loanId, List.of());
    }
}
