package techfin.loan.subsidy.usecase;

import jakarta.inject.Singleton;
import java.util.List;
import techfin.loan.filing.Loan;
import techfin.loan.filing.LoanRecord;
import techfin.loan.servicing.LoanPayments;
import techfin.loan.subsidy.Entitlement;
import techfin.loan.subsidy.SubsidyRound;
import techfin.money.LprTable;
import techfin.servicekit.problem.Problem;
import techfin.subsidy.LoanFacts;
import techfin.subsidy.NoRateInForce;
import techfin.subsidy.PreviousGrant;
import techfin.subsidy.Quote;
import techfin.subsidy.SchemeVersion;
import techfin.subsidy.Subsidies;
import techfin.subsidykit.rulebook.usecase.RuleBook;

/** What a round's scheme gives for a loan by the facts on record. */
@Singleton
public class Entitlements {
    private final RuleBook book;
    private final LprTable lpr;

    Entitlements(RuleBook book, LprTable lpr) {
        this.book = book;
        this.lpr = lpr;
    }

    /**
     * Computes the entitlement; nothing is stored.
     *
     * @param paid what was paid on the loan
     * @param previousGrants what the enterprise was granted by applications approved before
     * @throws Problem 422 {@code NO_RATE_IN_FORCE} when the scheme needs a rate that is not published
     */
    public Entitlement of(Loan loan, LoanPayments paid, SubsidyRound round, List<PreviousGrant> previousGrants) {
        SchemeVersion scheme =
                book.version(round.schemeCode(), round.schemeVersion()).orElseThrow();
        return switch (Subsidies.quote(scheme, facts(loan, paid), previousGrants, round.grantYear(), lpr)) {
            case Quote quote ->
                new Entitlement(
                        quote instanceof Quote.Granted,
                        quote.reasons().stream()
                                .map(reason -> reason.code().name())
                                .toList(),
                        quote.interestPaid(),
                        quote.amount(),
                        quote.parts(),
                        quote.receipt().toTree(),
                        quote.receipt().digest());
            case NoRateInForce missing ->
                throw Problem.of(422, NoRateInForce.CODE)
                        .with("wanted", missing.wanted())
                        .with("knownUntil", missing.knownUntil());
        };
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
