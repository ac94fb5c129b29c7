package techfin.pledge.loan.usecase;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import techfin.lending.record.Finding;
import techfin.money.Money;
import techfin.pledge.access.RowScope;
import techfin.pledge.access.usecase.Scopes;
import techfin.pledge.loan.Cover;
import techfin.pledge.loan.IpLoan;
import techfin.pledge.loan.IpLoans;
import techfin.pledge.pledging.Overdraft;
import techfin.pledge.pledging.Pledge;
import techfin.pledge.pledging.Pledges;
import techfin.servicekit.actor.Actor;

/** Finds pledges whose loans together take more than is secured, as it is now. All of them belong to one bank. */
@Singleton
public class Overdrafts {
    private final IpLoans loans;
    private final Pledges pledges;

    Overdrafts(IpLoans loans, Pledges pledges) {
        this.loans = loans;
        this.pledges = pledges;
    }

    /** Loans that share pledges, directly or by way of other loans, with all of their pledges by id. */
    private record Ground(List<IpLoan> loans, Map<String, Pledge> pledges) {
        Cover cover() {
            Map<String, Money> secured = new HashMap<>();
            pledges.forEach((id, pledge) -> secured.put(id, pledge.contract().securedAmount()));
            return Cover.of(loans.stream().map(Cover.Claim::of).toList(), secured);
        }
    }

    /** Of these pledges, those that are overdrawn, by their ids. */
    public Map<String, Overdraft> of(Collection<String> pledgeIds) {
        Map<String, Overdraft> found = overdrawn(ground(pledgeIds));
        found.keySet().retainAll(Set.copyOf(pledgeIds));
        return found;
    }

    /** The same without one loan; empty for all of them. */
    Map<String, Overdraft> without(String loanId, Collection<String> pledgeIds) {
        Ground all = ground(pledgeIds);
        return overdrawn(new Ground(
                all.loans().stream().filter(loan -> !loan.id().equals(loanId)).toList(), all.pledges()));
    }

    /** What running loans need of a pledge beyond what their other pledges secure; yuan. */
    Money neededOf(String pledgeId) {
        return ground(Set.of(pledgeId)).cover().neededOf(pledgeId);
    }

    /** Warnings about the overdrawn pledges of a loan that rests on them. */
    public List<Finding> warnings(IpLoan loan) {
        return warnings(loan, of(loan.record().pledgeIds()));
    }

    /**
     * The loans with a warning for each overdrawn pledge, for the bank and the offices of the city alone: it tells of loans
     * that others may not see. For answers only; what is on record stays as it is.
     */
    List<IpLoan> beside(Actor actor, List<IpLoan> read) {
        if (!isToldTo(actor)) {
            return read;
        }
        Map<String, Overdraft> overdrawn = of(read.stream()
                .filter(IpLoan::restsOnPledges)
                .flatMap(loan -> loan.record().pledgeIds().stream())
                .collect(Collectors.toSet()));
        return read.stream()
                .map(loan -> loan.alsoWarning(warnings(loan, overdrawn)))
                .toList();
    }

    /** Whether somebody sees all loans that a pledge can have: its bank, and the offices of the city. */
    private static boolean isToldTo(Actor actor) {
        RowScope scope = Scopes.of(actor);
        return scope instanceof RowScope.OfBank || scope instanceof RowScope.OfCity;
    }

    private static List<Finding> warnings(IpLoan loan, Map<String, Overdraft> overdrawn) {
        List<Finding> found = new ArrayList<>();
        Set<Overdraft> told = new LinkedHashSet<>();
        List<String> ids = loan.record().pledgeIds();
        for (int i = 0; loan.restsOnPledges() && i < ids.size(); i++) {
            Overdraft overdraft = overdrawn.get(ids.get(i));
            if (overdraft != null && told.add(overdraft)) {
                found.add(overdraft.warning("/pledgeIds/" + i));
            }
        }
        return found;
    }

    private Ground ground(Collection<String> pledgeIds) {
        Set<String> ids = new TreeSet<>(pledgeIds);
        List<IpLoan> resting = loans.restingOn(ids);
        while (ids.addAll(resting.stream()
                .flatMap(loan -> loan.record().pledgeIds().stream())
                .toList())) {
            resting = loans.restingOn(ids);
        }
        return new Ground(
                resting, pledges.all(ids).stream().collect(Collectors.toMap(Pledge::id, Function.identity())));
    }

    private static Map<String, Overdraft> overdrawn(Ground ground) {
        Map<String, Overdraft> found = new HashMap<>();
        for (Cover.Shortfall shortfall : ground.cover().shortfalls()) {
            List<String> contracts = ground.pledges().values().stream()
                    .filter(pledge -> shortfall.pledgeIds().contains(pledge.id()))
                    .map(pledge -> pledge.contract().contractNumber())
                    .sorted()
                    .toList();
            Overdraft overdraft = new Overdraft(contracts, shortfall.secured(), shortfall.excess());
            shortfall.pledgeIds().forEach(id -> found.put(id, overdraft));
        }
        return found;
    }
}
