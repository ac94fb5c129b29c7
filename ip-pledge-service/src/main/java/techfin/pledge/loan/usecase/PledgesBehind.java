package techfin.pledge.loan.usecase;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import techfin.lending.record.Finding;
import techfin.money.Money;
import techfin.pledge.loan.Collateral;
import techfin.pledge.loan.IpLoan;
import techfin.pledge.loan.IpLoanRecord;
import techfin.pledge.loan.IpLoanRules;
import techfin.pledge.loan.IpLoans;
import techfin.pledge.loan.TakenCover;
import techfin.pledge.pledging.Pledge;
import techfin.pledge.pledging.Pledges;
import techfin.pledge.pledging.usecase.PledgeWarnings;
import techfin.pledge.right.IpRight;
import techfin.pledge.right.RightScope;
import techfin.pledge.right.Rights;

/** The pledges behind a loan: held while the loan is filed, so that they are not released or overdrawn meanwhile. */
@Singleton
class PledgesBehind {
    private final Pledges pledges;
    private final Rights rights;
    private final IpLoans loans;
    private final PledgeWarnings rates;
    private final Overdrafts overdrafts;

    PledgesBehind(Pledges pledges, Rights rights, IpLoans loans, PledgeWarnings rates, Overdrafts overdrafts) {
        this.pledges = pledges;
        this.rights = rights;
        this.loans = loans;
        this.rates = rates;
        this.overdrafts = overdrafts;
    }

    /** The pledges that the bank has on record, in the order of the record, held until the transaction ends. */
    List<Pledge> hold(String bankCode, IpLoanRecord record) {
        Map<String, Pledge> byId = pledges.lockAll(bankCode, new TreeSet<>(record.pledgeIds())).stream()
                .collect(Collectors.toMap(Pledge::id, Function.identity()));
        return record.pledgeIds().stream()
                .filter(byId::containsKey)
                .map(byId::get)
                .toList();
    }

    /** What these pledges forbid to a loan that is not on record. */
    List<Finding> refusals(IpLoanRecord record, List<Pledge> held) {
        return IpLoanRules.pledgeRefusals(record, held, taken("", record.pledgeIds(), Money.ZERO));
    }

    /** What these pledges forbid to the correction of a loan; it may keep what it takes of the same pledges. */
    List<Finding> refusals(IpLoan before, IpLoanRecord corrected, List<Pledge> held) {
        boolean same = Set.copyOf(corrected.pledgeIds())
                .equals(Set.copyOf(before.record().pledgeIds()));
        Money kept = same ? before.record().pledgedPart(before.record().principal()) : Money.ZERO;
        return IpLoanRules.pledgeRefusals(corrected, held, taken(before.id(), corrected.pledgeIds(), kept));
    }

    private TakenCover taken(String loanId, Collection<String> pledgeIds, Money kept) {
        Money byOthers = Money.sum(loans.restingOn(pledgeIds).stream()
                .filter(loan -> !loan.id().equals(loanId))
                .map(IpLoan::takes)
                .toList());
        return new TakenCover(byOthers, overdrafts.without(loanId, pledgeIds).keySet(), kept);
    }

    /** The collateral that these pledges are, all of them registered. */
    Collateral collateral(List<Pledge> held) {
        return Collateral.of(
                held,
                rightsOf(held).stream().map(right -> right.record().kind()).toList());
    }

    /** What should be said about a loan on these pledges. */
    List<Finding> warnings(
            String bankCode, IpLoanRecord record, Collateral collateral, List<Pledge> held, LocalDate today) {
        List<Finding> found = new ArrayList<>(IpLoanRules.warnings(record, collateral, held));
        found.addAll(rates.rate(bankCode, "/principal", record.pledgedPart(record.principal()), rightsOf(held), today));
        return List.copyOf(found);
    }

    private List<IpRight> rightsOf(List<Pledge> held) {
        Set<String> ids = held.stream()
                .flatMap(pledge -> pledge.contract().rightIds().stream())
                .collect(Collectors.toCollection(TreeSet::new));
        return rights.findAll(new RightScope.OfCity(), ids);
    }
}
