package techfin.loan.subsidy.usecase;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import techfin.lending.enterprise.Uscc;
import techfin.lending.servicing.LoanPayments;
import techfin.lending.servicing.Payments;
import techfin.loan.filing.Loan;
import techfin.loan.filing.LoanScope;
import techfin.loan.filing.Loans;
import techfin.subsidykit.access.CaseScope;
import techfin.subsidykit.application.SubsidyLoan;
import techfin.subsidykit.application.SubsidyLoans;

/** The transfer loans of this service, as subsidies see them. */
@Singleton
class LoansForSubsidy implements SubsidyLoans {
    private final Loans loans;
    private final Payments payments;

    LoansForSubsidy(Loans loans, Payments payments) {
        this.loans = loans;
        this.payments = payments;
    }

    @Override
    public Optional<SubsidyLoan> lock(CaseScope scope, String id) {
        return loans.lock(scopeOf(scope), id).map(loan -> SubsidisedLoan.of(loan, payments.of(id)));
    }

    @Override
    public Map<String, SubsidyLoan> all(Collection<String> ids) {
        return ids.isEmpty() ? Map.of() : withPayments(loans.findAll(new LoanScope.OfCity(), ids));
    }

    @Override
    public Map<String, SubsidyLoan> lockAll(Collection<String> ids) {
        // Everybody locks them in the same order.
        return ids.isEmpty() ? Map.of() : withPayments(loans.lockAll(new TreeSet<>(ids)));
    }

    private Map<String, SubsidyLoan> withPayments(List<Loan> found) {
        Map<String, LoanPayments> paid =
                payments.of(found.stream().map(Loan::id).toList());
        return found.stream()
                .map(loan -> SubsidisedLoan.of(loan, paid.getOrDefault(loan.id(), LoanPayments.NONE)))
                .collect(Collectors.toMap(SubsidyLoan::id, Function.identity()));
    }

    private static LoanScope scopeOf(CaseScope scope) {
        return switch (scope) {
            case CaseScope.OfBank bank -> new LoanScope.OfBank(bank.bankCode());
            case CaseScope.OfEnterprise enterprise -> new LoanScope.OfEnterprise(new Uscc(enterprise.uscc()));
            case CaseScope.OfDivisions divisions -> new LoanScope.OfDivisions(divisions.divisionCodes());
            case CaseScope.OfCity all -> new LoanScope.OfCity();
        };
    }
}
