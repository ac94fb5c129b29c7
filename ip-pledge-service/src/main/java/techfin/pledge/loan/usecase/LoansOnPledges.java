package techfin.pledge.loan.usecase;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import techfin.money.Money;
import techfin.pledge.loan.IpLoans;
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

    /**
     * Counted over all loans that share a pledge with a loan on this one: what another loan takes of a pledge beside it
     * secures nobody twice.
     */
    @Override
    public Money neededOf(String pledgeId) {
        Set<String> together = loans.restingOn(List.of(pledgeId)).stream()
                .flatMap(loan -> loan.record().pledgeIds().stream())
                .collect(Collectors.toCollection(TreeSet::new));
        Money taken = Money.sum(
                loans.restingOn(together).stream().map(PledgesBehind::takes).toList());
        together.remove(pledgeId);
        Money securedBeside = Money.sum(pledges.all(together).stream()
                .map(pledge -> pledge.contract().securedAmount())
                .toList());
        return taken.minus(securedBeside).max(Money.ZERO);
    }
}
