package techfin.loan.demo;

import java.util.List;
import techfin.lending.servicing.Extension;
import techfin.lending.servicing.InterestVoucher;
import techfin.lending.servicing.Repayment;
import techfin.loan.filing.Loan;

/** A loan of the demo city with all that was paid on it. */
public record DemoLoan(
        Loan loan, List<Repayment> repayments, List<InterestVoucher> vouchers, List<Extension> extensions) {
    public DemoLoan {
        extensions = List.copyOf(extensions);
        repayments = List.copyOf(repayments);
        vouchers = List.copyOf(vouchers);
    }

    /** A loan that was not extended. */
    public DemoLoan(Loan loan, List<Repayment> repayments, List<InterestVoucher> vouchers) {
        this(loan, repayments, vouchers, List.of());
    }
}
