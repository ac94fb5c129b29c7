package techfin.pledge.pledging.usecase;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import techfin.lending.filing.Role;
import techfin.money.Money;
import techfin.pledge.pledging.AskedChange;
import techfin.pledge.pledging.ContractRules;
import techfin.pledge.pledging.Pledge;
import techfin.pledge.pledging.PledgeChange;
import techfin.pledge.pledging.PledgeContract;
import techfin.pledge.pledging.PledgeEnd;
import techfin.pledge.pledging.PledgeRules;
import techfin.pledge.pledging.PledgeStatus;
import techfin.pledge.pledging.PledgeUse;
import techfin.pledge.pledging.Pledges;
import techfin.pledge.pledging.Registration;
import techfin.pledge.right.IpRight;
import techfin.pledge.right.Rights;
import techfin.recordkit.Refusals;
import techfin.servicekit.actor.Actor;
import techfin.servicekit.audit.AuditTrail;
import techfin.servicekit.clock.BusinessClock;
import techfin.servicekit.id.Ids;
import techfin.servicekit.problem.Problem;

/**
 * What the register does to a pledge: it registers it, changes it, deletes it. Every method runs inside the caller's
 * transaction and holds the pledge.
 */
@Singleton
public class RegisterPledge {
    private final FindPledges find;
    private final Pledges pledges;
    private final Rights rights;
    private final PledgeWarnings warnings;
    private final List<PledgeUse> uses;
    private final AuditTrail audit;
    private final BusinessClock clock;

    RegisterPledge(
            FindPledges find,
            Pledges pledges,
            Rights rights,
            PledgeWarnings warnings,
            List<PledgeUse> uses,
            AuditTrail audit,
            BusinessClock clock) {
        this.find = find;
        this.pledges = pledges;
        this.rights = rights;
        this.warnings = warnings;
        this.uses = uses;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Records the registration.
     *
     * @param unmoved checks that the pledge is the one that the clerk saw; throws otherwise
     * @throws Problem 404 outside the scope; 403 for anybody but the bank's clerk; 400 for a day that cannot be; 409 when
     *     the pledge is not waiting for it, {@code REGISTRATION_NUMBER_TAKEN}, or {@code PLEDGE_REFUSED} when a right
     *     does not allow it any more
     */
    public Pledge register(Actor clerk, String id, Registration registration, Consumer<Pledge> unmoved) {
        Pledge before = held(clerk, id, PledgeStatus.CONTRACTED, unmoved, Role.BANK_CLERK);
        Refusals.throwIfAny(ContractRules.refusals(registration, before, clock.today()));
        Map<String, IpRight> held = hold(before);
        Refusals.throwIfAny(
                Problem.of(409, "PLEDGE_REFUSED"), PledgeRules.refusals(before.contract(), held, registration.on()));
        Pledge after =
                before.registered(registration, warnings.of(before.bankCode(), before.contract(), held, clock.today()));
        replace(clerk, "PLEDGE_REGISTERED", before, after, null);
        return after;
    }

    /**
     * Records a registered change of amount or term.
     *
     * @throws Problem as {@link #register}; 400 for an amount below what running loans take
     */
    public Pledge change(Actor clerk, String id, AskedChange asked, Consumer<Pledge> unmoved) {
        Pledge before = held(clerk, id, PledgeStatus.REGISTERED, unmoved, Role.BANK_CLERK);
        PledgeContract was = before.contract();
        Registration registered = Optional.ofNullable(before.registration()).orElseThrow();
        Money taken = Money.sum(uses.stream().map(use -> use.neededOf(id)).toList());
        Refusals.throwIfAny(ContractRules.refusals(asked, registered, was, taken, clock.today()));
        Map<String, IpRight> held = hold(before);
        Pledge after = before.changed(asked.securedAmount(), asked.securedTo(), List.of());
        Refusals.throwIfAny(
                Problem.of(409, "PLEDGE_REFUSED"), PledgeRules.refusals(after.contract(), held, asked.on()));
        Pledge warned = before.changed(
                asked.securedAmount(),
                asked.securedTo(),
                warnings.of(before.bankCode(), after.contract(), held, clock.today()));
        try {
            pledges.addChange(new PledgeChange(
                    Ids.next(),
                    id,
                    was.securedAmount(),
                    was.securedTo(),
                    asked.securedAmount(),
                    asked.securedTo(),
                    asked.number(),
                    asked.on(),
                    clerk.username(),
                    clock.now()));
        } catch (Pledges.Taken numberTaken) {
            throw Problem.of(409, "REGISTRATION_NUMBER_TAKEN").with("number", asked.number());
        }
        replace(clerk, "PLEDGE_CHANGED", before, warned, null);
        return warned;
    }

    /**
     * Releases a registered pledge, or withdraws one that was never registered; a second person at the bank.
     *
     * @param from the state in which the pledge must be: registered for a release, contracted for a withdrawal
     * @throws Problem 404 outside the scope; 403 for anybody but the bank's checker and for who entered it; 409 for
     *     another state, and {@code LOAN_RUNS} with a link while a loan rests on it
     */
    public Pledge end(
            Actor checker,
            String id,
            PledgeStatus from,
            LocalDate on,
            @Nullable String reason,
            Consumer<Pledge> unmoved) {
        Pledge before = held(checker, id, from, unmoved, Role.BANK_CHECKER);
        if (checker.username().equals(before.enteredBy())) {
            throw Problem.of(403, "OWN_ENTRY");
        }
        Refusals.throwIfAny(ContractRules.endRefusals(on, before, clock.today()));
        for (PledgeUse use : uses) {
            use.runningLoanOf(id).ifPresent(link -> {
                throw Problem.of(409, "LOAN_RUNS").link(link);
            });
        }
        Pledge after = before.ended(new PledgeEnd(on, checker.username(), reason));
        replace(
                checker,
                after.status() == PledgeStatus.RELEASED ? "PLEDGE_RELEASED" : "PLEDGE_WITHDRAWN",
                before,
                after,
                reason);
        return after;
    }

    private Pledge held(Actor actor, String id, PledgeStatus in, Consumer<Pledge> unmoved, String role) {
        Pledge pledge = find.locked(actor, id);
        actor.require(role);
        unmoved.accept(pledge);
        if (pledge.status() != in) {
            throw Problem.of(409, "STATE_NOT_ALLOWED").with("status", pledge.status());
        }
        return pledge;
    }

    private Map<String, IpRight> hold(Pledge pledge) {
        return rights.lockAll(new TreeSet<>(pledge.contract().rightIds())).stream()
                .collect(Collectors.toMap(IpRight::id, Function.identity()));
    }

    private void replace(Actor actor, String action, Pledge before, Pledge after, @Nullable String reason) {
        try {
            if (!pledges.replace(after)) {
                throw Problem.of(409, "CHANGED_MEANWHILE");
            }
        } catch (Pledges.Taken taken) {
            Registration registration = after.registration();
            throw Problem.of(409, "REGISTRATION_NUMBER_TAKEN")
                    .with("number", registration == null ? "-" : registration.number());
        }
        audit.record(actor, action, "pledge", after.id(), PledgeView.of(before), PledgeView.of(after), reason);
    }
}
