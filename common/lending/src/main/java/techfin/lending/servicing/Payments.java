package techfin.lending.servicing;

import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Repayments and interest vouchers of all loans; entries are added, never changed. */
public interface Payments {
    /** Adds a repayment, or the reversal of one. */
    void add(Repayment repayment);

    /**
     * Adds a voucher.
     *
     * @return false when the loan has a voucher with this number that stands; nothing is written then
     */
    boolean add(InterestVoucher voucher);

    /** Adds the entry that takes a voucher back. */
    void addReversal(InterestVoucher reversal);

    /** What was paid on each of these loans, by loan id; a loan without payments may be absent. */
    Map<String, LoanPayments> of(Collection<String> loanIds);

    /** What was paid on a loan. */
    default LoanPayments of(String loanId) {
        return of(List.of(loanId)).getOrDefault(loanId, LoanPayments.NONE);
    }
}
