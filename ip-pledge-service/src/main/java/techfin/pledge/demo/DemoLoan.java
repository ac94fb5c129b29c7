package techfin.pledge.demo;

import java.util.List;
import techfin.lending.servicing.Extension;
import techfin.lending.servicing.InterestVoucher;
import techfin.lending.servicing.Repayment;
import techfin.pledge.fee.LoanFee;
import techfin.pledge.loan.IpLoan;

/** A loan of the demo city with all that was paid on it. */
public record DemoLoan(
        IpLoan loan,
        List<Repayment> repayments,
        List<InterestVoucher> vouchers,
        List<Extension> extensions,
        List<LoanFee> fees) {
    public DemoLoan {
        repayments = List.copyOf(repayments);
        vouchers = List.copyOf(vouchers);
        extensions = List.copyOf(extensions);
        fees = List.copyOf(fees);
    }
}
