package techfin.loan.subsidy.usecase;

import java.util.List;
import techfin.lending.filing.LoanStatus;
import techfin.lending.servicing.LoanPayments;
import techfin.loan.filing.Loan;
import techfin.loan.filing.LoanRecord;
import techfin.money.Money;
import techfin.subsidy.LoanFacts;
import techfin.subsidykit.application.SubsidyLoan;

/** What of a loan's life reaches the calculation of its subsidy. */
public final class SubsidisedLoan {
    private SubsidisedLoan() {}

    /** The loan with what was paid on it; entries that were reversed leave no trace. */
    public static SubsidyLoan of(Loan loan, LoanPayments paid) {
        LoanRecord record = loan.record();
        LoanFacts facts = facts(loan, paid);
        return new SubsidyLoan(
                loan.id(),
                loan.bankCode(),
                record.borrower().uscc().value(),
                record.borrower().name(),
                record.borrower().divisionCode(),
                record.contractNumber(),
                record.noteNumber(),
                record.principal(),
                loan.filing().filedAmount(),
                record.disbursedOn(),
                record.maturesOn(),
                loan.status() == LoanStatus.SETTLED ? loan.balance().settledOn() : null,
                Money.sum(facts.interestVouchers().stream()
                        .map(LoanFacts.InterestVoucher::amount)
                        .toList()),
                facts);
    }

    private static LoanFacts facts(Loan loan, LoanPayments paid) {
        LoanRecord record = loan.record();
        return new LoanFacts(
                record.signedOn(),
                loan.filing().decidedOn(),
                null,
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
                null,
                loan.filing().filedAmount(),
                record.firstLoan());
    }
}
