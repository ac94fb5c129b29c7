package techfin.pledge.pledging.usecase;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import techfin.lending.filing.Role;
import techfin.lending.record.Finding;
import techfin.pledge.pledging.ContractRules;
import techfin.pledge.pledging.Pledge;
import techfin.pledge.pledging.PledgeContract;
import techfin.pledge.pledging.PledgeRules;
import techfin.pledge.pledging.PledgedRight;
import techfin.pledge.pledging.Pledges;
import techfin.pledge.right.IpRight;
import techfin.pledge.right.RightScope;
import techfin.pledge.right.Rights;
import techfin.recordkit.Refusals;
import techfin.servicekit.actor.Actor;
import techfin.servicekit.audit.AuditTrail;
import techfin.servicekit.clock.BusinessClock;
import techfin.servicekit.id.Ids;
import techfin.servicekit.problem.Problem;

/** A clerk enters the contract of a pledge; from then on nobody else can pledge its rights. */
@Singleton
public class EnterPledge {
    private final Pledges pledges;
    private final Rights rights;
    private final ContractRules rules;
    private final PledgeWarnings warnings;
    private final AuditTrail audit;
    private final BusinessClock clock;

    EnterPledge(
            Pledges pledges,
            Rights rights,
            ContractRules rules,
            PledgeWarnings warnings,
            AuditTrail audit,
            BusinessClock clock) {
        this.pledges = pledges;
        this.rights = rights;
        this.rules = rules;
        this.warnings = warnings;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Enters the contract. Runs inside the caller's transaction and holds the rights, so that of two banks at the same
     * instant the second one sees the first.
     *
     * @throws Problem 403 for anybody but a bank's clerk; 400 for values that cannot be and rights that the bank has not
     *     stated; 409 {@code CONTRACT_NUMBER_TAKEN} with a link, {@code PLEDGE_REFUSED} with every reason
     */
    public Pledge enter(Actor clerk, PledgeContract contract) {
        clerk.require(Role.BANK_CLERK);
        String bankCode = clerk.organisation().code();
        Map<String, IpRight> held = hold(bankCode, contract);
        List<Finding> refusals = new ArrayList<>(rules.refusals(contract, bankCode));
        for (int i = 0; i < contract.rights().size(); i++) {
            if (!held.containsKey(contract.rights().get(i).rightId())) {
                refusals.add(Finding.of("/rights/" + i + "/rightId", "UNKNOWN_RIGHT"));
            }
        }
        Refusals.throwIfAny(refusals);
        pledges.byContract(bankCode, contract.contractNumber()).ifPresent(taken -> {
            throw contractTaken(taken);
        });
        refuseByRules(contract, held);
        PledgeContract marked = contract.with(firstPledges(contract, held));
        Pledge pledge = Pledge.entered(
                Ids.next(),
                bankCode,
                marked,
                clerk.username(),
                clock.today(),
                warnings.of(bankCode, marked, held, clock.today()));
        try {
            pledges.add(pledge);
        } catch (Pledges.Taken twin) {
            throw pledges.byContract(bankCode, contract.contractNumber())
                    .map(EnterPledge::contractTaken)
                    .orElseGet(() -> Problem.of(409, "PLEDGE_REFUSED").at("/rights", "ALREADY_PLEDGED"));
        }
        audit.record(clerk, "PLEDGE_ENTERED", "pledge", pledge.id(), null, PledgeView.of(pledge), null);
        return pledge;
    }

    private Map<String, IpRight> hold(String bankCode, PledgeContract contract) {
        TreeSet<String> stated = rights.findAll(new RightScope.OfBank(bankCode), contract.rightIds()).stream()
                .map(IpRight::id)
                .collect(Collectors.toCollection(TreeSet::new));
        return rights.lockAll(stated).stream().collect(Collectors.toMap(IpRight::id, Function.identity()));
    }

    private void refuseByRules(PledgeContract contract, Map<String, IpRight> held) {
        List<Finding> found = new ArrayList<>(PledgeRules.refusals(contract, held, clock.today()));
        Set<String> taken = pledges.holders(contract.rightIds()).keySet();
        for (int i = 0; i < contract.rights().size(); i++) {
            if (taken.contains(contract.rights().get(i).rightId())) {
                found.add(Finding.of("/rights/" + i, "ALREADY_PLEDGED"));
            }
        }
        Refusals.throwIfAny(Problem.of(409, "PLEDGE_REFUSED"), found);
    }

    private List<PledgedRight> firstPledges(PledgeContract contract, Map<String, IpRight> held) {
        Set<String> before = pledges.everPledged(contract.rightIds());
        return contract.rights().stream()
                .map(right -> new PledgedRight(
                        right.rightId(),
                        right.coOwnersConsent(),
                        !before.contains(right.rightId())
                                && !Objects.requireNonNull(held.get(right.rightId()))
                                        .record()
                                        .pledgedBefore()))
                .toList();
    }

    private static Problem contractTaken(Pledge taken) {
        return Problem.of(409, "CONTRACT_NUMBER_TAKEN")
                .with("contractNumber", taken.contract().contractNumber())
                .link("/api/ip-pledge/v1/pledges/" + taken.id());
    }
}
