package techfin.loan.servicing;

import java.util.List;

/** Everything paid on one loan, each list by day. */
public record LoanPayments(List<Repayment> repayments, List<InterestVoucher> vouchers) {
    /** Nothing paid yet. */
    public static final LoanPayments NONE = new LoanPayments(List.of(), List.of());

    public LoanPayments {
        repayments = List.copyOf(repayments);
        vouchers = List.copyOf(vouchers);
    }
}
