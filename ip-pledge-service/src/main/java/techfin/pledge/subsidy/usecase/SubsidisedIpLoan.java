package techfin.pledge.subsidy.usecase;

import java.util.List;
import techfin.lending.filing.LoanStatus;
import techfin.lending.servicing.LoanPayments;
import techfin.money.Money;
import techfin.pledge.fee.LoanFee;
import techfin.pledge.loan.IpLoan;
import techfin.pledge.loan.IpLoanRecord;
import techfin.subsidy.LoanFacts;
import techfin.subsidykit.application.SubsidyLoan;

/** What of an IP pledge loan's life reaches the calculation of its subsidies. */
public final class SubsidisedIpLoan {
    private SubsidisedIpLoan() {}

    /** The loan with what was paid on it and for it; entries that were reversed leave no trace. */
    public static SubsidyLoan of(IpLoan loan, LoanPayments paid, List<LoanFee> fees) {
        IpLoanRecord record = loan.record();
        LoanFacts facts = facts(loan, paid, fees);
        return new SubsidyLoan(
                loan.id(),
                loan.bankCode(),
                record.borrower().uscc().value(),
                record.borrower().name(),
                record.borrower().divisionCode(),
                record.contractNumber(),
                record.noteNumber(),
                record.principal(),
                record.principal(),
                record.disbursedOn(),
                record.maturesOn(),
                loan.status() == LoanStatus.SETTLED ? loan.balance().settledOn() : null,
                facts.vouchers(),
                facts);
    }

    private static LoanFacts facts(IpLoan loan, LoanPayments paid, List<LoanFee> fees) {
        IpLoanRecord record = loan.record();
        return new LoanFacts(
                record.signedOn(),
                loan.filing().decidedOn(),
                loan.collateral().pledgedOn(),
                List.of(new LoanFacts.Drawdown(record.disbursedOn(), record.principal())),
                paid.standingRepayments().stream()
                        .map(repayment -> new LoanFacts.Repayment(repayment.paidOn(), repayment.amount()))
                        .toList(),
                record.maturesOn(),
                loan.extendedTo(),
                loan.balance().settledOn(),
                record.rate(),
                paid.standingVouchers().stream()
                        .map(voucher -> new LoanFacts.InterestVoucher(voucher.paidOn(), voucher.amount()))
                        .toList(),
                null,
                loan.balance().overdueDays(),
                record.pledgedShare(),
                null,
                record.firstLoan(),
                loan.collateral().firstPledge(),
                loan.collateral().kindsInOrder().stream().map(Enum::name).toList(),
                LoanFee.standing(fees).stream()
                        .map(fee -> new LoanFacts.Fee(fee.kind(), fee.paidOn(), fee.amount()))
                        .toList(),
                Money.ZERO);
    }
}
