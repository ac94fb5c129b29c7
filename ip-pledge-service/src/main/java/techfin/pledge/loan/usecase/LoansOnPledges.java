package techfin.pledge.loan.usecase;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import techfin.money.Money;
import techfin.pledge.loan.IpLoan;
import techfin.pledge.loan.IpLoans;
import techfin.pledge.pledging.Pledge;
import techfin.pledge.pledging.PledgeUse;
import techfin.pledge.pledging.Pledges;

/** Tells pledges which loans rest on them. */
@Singleton
class LoansOnPledges implements PledgeUse {
    private final IpLoans loans;
    private final Pledges pledges;

    LoansOnPledges(IpLoans loans, Pledges pledges) {
        this.loans = loans;
        this.pledges = pledges;
    }

    @Override
    public Optional<String> runningLoanOf(String pledgeId) {
        return loans.restingOn(List.of(pledgeId)).stream()
                .findFirst()
                .map(loan -> "/api/ip-pledge/v1/loans/" + loan.id());
    }

    @Override
    public Money neededOf(String pledgeId) {
        return Money.sum(loans.restingOn(List.of(pledgeId)).stream()
                .map(loan -> needs(loan, pledgeId))
                .toList());
    }

    private Money needs(IpLoan loan, String pledgeId) {
        List<String> others = loan.record().pledgeIds().stream()
                .filter(id -> !id.equals(pledgeId))
                .toList();
        Money secured = Money.sum(pledges.all(others).stream()
                .map(Pledge::contract)
                .map(contract -> contract.securedAmount())
                .toList());
        return PledgesBehind.takes(loan).minus(secured).max(Money.ZERO);
    }
}
