package techfin.subsidykit.clawback.usecase;

import jakarta.inject.Singleton;
import java.util.Optional;
import techfin.casework.Hand;
import techfin.servicekit.actor.Actor;
import techfin.servicekit.audit.AuditTrail;
import techfin.servicekit.clock.BusinessClock;
import techfin.servicekit.problem.Problem;
import techfin.subsidykit.access.Role;
import techfin.subsidykit.application.usecase.MoveCase;
import techfin.subsidykit.clawback.Clawback;
import techfin.subsidykit.clawback.Clawbacks;
import techfin.subsidykit.clawback.ReturnedMoney;

/** A payer records money that came back; the same bank number counts once. */
@Singleton
public class RecordReturn {
    private final MoveCase move;
    private final Clawbacks clawbacks;
    private final AuditTrail audit;
    private final BusinessClock clock;

    RecordReturn(MoveCase move, Clawbacks clawbacks, AuditTrail audit, BusinessClock clock) {
        this.move = move;
        this.clawbacks = clawbacks;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Records it. Runs inside the caller's transaction and holds the case.
     *
     * @param number of the clawback, from 1
     * @throws Problem 403 for anybody but a payer, and for one who had another hand in the case; 404 when there is no such
     *     clawback; 400 for a day before the decision or in the future; 409 {@code MORE_THAN_CLAWED_BACK}, or
     *     {@code RETURN_SAYS_OTHERWISE} for a known bank number with another amount or day
     */
    public ClawbackView record(Actor payer, String id, int number, ReturnedMoney money) {
        payer.require(Role.FINANCE_PAYER);
        MoveCase.Held held = move.hold(payer, id);
        Clawback before = clawback(id, number);
        Optional<ReturnedMoney> known = clawbacks.returned(id, number, money.bankReference());
        if (known.isPresent()) {
            if (known.get().equals(money)) {
                return ClawbackView.of(before);
            }
            throw Problem.of(409, "RETURN_SAYS_OTHERWISE")
                    .with("reference", money.bankReference())
                    .with("amount", known.get().amount());
        }
        if (money.receivedOn().isBefore(before.decidedOn())) {
            throw Problem.invalid().at("/receivedOn", "BEFORE_DECISION", "decidedOn", before.decidedOn());
        }
        if (money.receivedOn().isAfter(clock.today())) {
            throw Problem.invalid().at("/receivedOn", "LATER_THAN_TODAY");
        }
        move.lend(payer, held.application(), Hand.PAYER);
        if (!clawbacks.giveBack(id, number, money, payer.username(), clock.now())) {
            throw Problem.of(409, "MORE_THAN_CLAWED_BACK")
                    .with("open", before.open())
                    .extension("open", before.open().toString());
        }
        ClawbackView after = ClawbackView.of(clawback(id, number));
        audit.record(payer, "CLAWBACK_RETURNED", "clawback", id + "/" + number, ClawbackView.of(before), after, null);
        return after;
    }

    private Clawback clawback(String id, int number) {
        return clawbacks.of(id).stream()
                .filter(clawback -> clawback.number() == number)
                .findFirst()
                .orElseThrow(Problem::notFound);
    }
}
