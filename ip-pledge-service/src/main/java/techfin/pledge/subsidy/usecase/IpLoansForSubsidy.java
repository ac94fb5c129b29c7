package techfin.pledge.subsidy.usecase;

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
import techfin.pledge.access.RowScope;
import techfin.pledge.fee.LoanFee;
import techfin.pledge.fee.LoanFees;
import techfin.pledge.loan.IpLoan;
import techfin.pledge.loan.IpLoans;
import techfin.subsidykit.access.CaseScope;
import techfin.subsidykit.application.SubsidyLoan;
import techfin.subsidykit.application.SubsidyLoans;

/** The IP pledge loans of this service, as subsidies see them. */
@Singleton
class IpLoansForSubsidy implements SubsidyLoans {
    private final IpLoans loans;
    private final Payments payments;
    private final LoanFees fees;

    IpLoansForSubsidy(IpLoans loans, Payments payments, LoanFees fees) {
        this.loans = loans;
        this.payments = payments;
        this.fees = fees;
    }

    @Override
    public Optional<SubsidyLoan> lock(CaseScope scope, String id) {
        return loans.lock(scopeOf(scope), id).map(loan -> SubsidisedIpLoan.of(loan, payments.of(id), fees.of(id)));
    }

    @Override
    public Map<String, SubsidyLoan> all(Collection<String> ids) {
        return withPayments(loans.findAll(new RowScope.OfCity(), ids));
    }

    @Override
    public Map<String, SubsidyLoan> lockAll(Collection<String> ids) {
        // Everybody locks them in the same order.
        return withPayments(loans.lockAll(new TreeSet<>(ids)));
    }

    private Map<String, SubsidyLoan> withPayments(List<IpLoan> found) {
        if (found.isEmpty()) {
            return Map.of();
        }
        List<String> ids = found.stream().map(IpLoan::id).toList();
        Map<String, LoanPayments> paid = payments.of(ids);
        Map<String, List<LoanFee>> proved = fees.of(ids);
        return found.stream()
                .map(loan -> SubsidisedIpLoan.of(
                        loan,
                        paid.getOrDefault(loan.id(), LoanPayments.NONE),
                        proved.getOrDefault(loan.id(), List.of())))
                .collect(Collectors.toMap(SubsidyLoan::id, Function.identity()));
    }

    private static RowScope scopeOf(CaseScope scope) {
        return switch (scope) {
            case CaseScope.OfBank bank -> new RowScope.OfBank(bank.bankCode());
            case CaseScope.OfEnterprise enterprise -> new RowScope.OfEnterprise(new Uscc(enterprise.uscc()));
            case CaseScope.OfDivisions divisions -> new RowScope.OfDivisions(divisions.divisionCodes());
            case CaseScope.OfCity all -> new RowScope.OfCity();
        };
    }
}
