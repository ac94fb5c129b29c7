package techfin.loan.servicing;

import java.util.List;

/** Repayments and interest vouchers of all loans. */
public interface Payments {
    void add(Repayment repayment);

    /**
     * Adds a voucher.
     *
     * @return false when the loan has a voucher with this number; nothing is written then
     */
    boolean add(InterestVoucher voucher);

    /** Repayments of a loan by day. */
    List<Repayment> repayments(String loanId);

    /** Interest vouchers of a loan by day. */
    List<InterestVoucher> vouchers(String loanId);
}
