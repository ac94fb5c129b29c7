package techfin.pledge.loan.usecase;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import techfin.money.Money;
import techfin.pledge.loan.IpLoans;
import techfin.pledge.pledging.Overdraft;
import techfin.pledge.pledging.PledgeUse;

/** Tells pledges which loans rest on them. */
@Singleton
class LoansOnPledges implements PledgeUse {
    private final IpLoans loans;
    private final Overdrafts overdrafts;

    LoansOnPledges(IpLoans loans, Overdrafts overdrafts) {
        this.loans = loans;
        this.overdrafts = overdrafts;
    }

    @Override
    public Optional<String> runningLoanOf(String pledgeId) {
        return loans.restingOn(List.of(pledgeId)).stream()
                .findFirst()
                .map(loan -> "/api/ip-pledge/v1/loans/" + loan.id());
    }

    /**
     * Counted over all loans that share pledges, directly or by way of other loans: what another loan takes of a pledge
     * beside it secures nobody twice.
     */
    @Override
    public Money neededOf(String pledgeId) {
        return overdrafts.neededOf(pledgeId);
    }

    @Override
    public Map<String, Overdraft> overdrawn(Collection<String> pledgeIds) {
        return overdrafts.of(pledgeIds);
    }
}
