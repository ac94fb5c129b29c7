package techfin.subsidykit.clawback.usecase;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import techfin.casework.CaseEvent;
import techfin.money.Money;
import techfin.servicekit.actor.Actor;
import techfin.servicekit.audit.AuditTrail;
import techfin.servicekit.clock.BusinessClock;
import techfin.servicekit.problem.Problem;
import techfin.subsidy.Part;
import techfin.subsidykit.application.Grants;
import techfin.subsidykit.application.SubsidyApplication;
import techfin.subsidykit.application.usecase.MoveCase;
import techfin.subsidykit.clawback.Clawback;
import techfin.subsidykit.clawback.ClawbackSplit;
import techfin.subsidykit.clawback.Clawbacks;
import techfin.subsidykit.payment.Payments;
import techfin.subsidykit.payment.Share;

/** The office's approver asks paid money back, wholly or in part. */
@Singleton
public class ClawBack {
    private final MoveCase move;
    private final Payments payments;
    private final Clawbacks clawbacks;
    private final Grants grants;
    private final FindClawbacks find;
    private final AuditTrail audit;
    private final BusinessClock clock;

    ClawBack(
            MoveCase move,
            Payments payments,
            Clawbacks clawbacks,
            Grants grants,
            FindClawbacks find,
            AuditTrail audit,
            BusinessClock clock) {
        this.move = move;
        this.payments = payments;
        this.clawbacks = clawbacks;
        this.grants = grants;
        this.find = find;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Asks back. Runs inside the caller's transaction; holds the case and the enterprise's grants. Caps of later cases
     * count what is left of the grant; a once-only scheme stays used.
     *
     * @param amount yuan without interest
     * @param unmoved checks that the money is as the approver saw it; throws otherwise
     * @throws Problem 404 outside the scope; 403 for anybody but an approver of the round's office, and for one who had
     *     another hand in the case; 409 when the case is not paid, or {@code MORE_THAN_PAID} with what is left
     */
    public Clawback decide(
            Actor approver, String id, Money amount, MoveCase.Reason reason, Consumer<PaidStanding> unmoved) {
        MoveCase.Held held = move.hold(approver, id);
        move.requireRole(approver, held.round(), CaseEvent.CLAW_BACK);
        SubsidyApplication application = held.application();
        unmoved.accept(find.of(application));
        move.require(approver, held, CaseEvent.CLAW_BACK);
        List<Share> shares = List.copyOf(
                payments.shares(List.of(id)).getOrDefault(id, Map.of()).values());
        Money left = Money.sum(shares.stream().map(Share::kept).toList());
        if (amount.compareTo(left) > 0) {
            throw Problem.of(409, "MORE_THAN_PAID").with("left", left).extension("left", left.toString());
        }
        ClawbackSplit split = ClawbackSplit.of(
                amount, shares, payments.paidParts(id), held.round().terms().clawbackAnnualRate(), clock.today());
        Clawback clawback = new Clawback(
                id,
                clawbacks.of(id).size() + 1,
                amount,
                split.parts(),
                split.interest(),
                Money.ZERO,
                approver.username(),
                clock.today(),
                reason.code(),
                reason.text());
        write(application, clawback);
        move.take(approver, held, CaseEvent.CLAW_BACK, reason);
        audit.record(
                approver,
                "SUBSIDY_CLAWED_BACK",
                "clawback",
                id + "/" + clawback.number(),
                null,
                ClawbackView.of(clawback),
                reason.code());
        return clawback;
    }

    private void write(SubsidyApplication application, Clawback clawback) {
        grants.lock(application.uscc());
        for (Part part : clawback.parts()) {
            if (!payments.clawBack(application.id(), part.party(), part.amount())) {
                throw new IllegalStateException("paid money moved under its lock: " + application.id());
            }
        }
        grants.clawBack(application.id(), clawback.parts());
        clawbacks.add(clawback);
    }
}
