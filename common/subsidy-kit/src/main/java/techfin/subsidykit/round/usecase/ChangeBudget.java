package techfin.subsidykit.round.usecase;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.function.Consumer;
import techfin.casework.Party;
import techfin.money.Money;
import techfin.servicekit.actor.Actor;
import techfin.servicekit.audit.AuditTrail;
import techfin.servicekit.problem.Problem;
import techfin.subsidykit.access.usecase.CaseScopes;
import techfin.subsidykit.round.PartyBudget;
import techfin.subsidykit.round.Rounds;
import techfin.subsidykit.round.SubsidyRound;

/** The office's approver raises or cuts the budget of a round, never below what is granted. */
@Singleton
public class ChangeBudget {
    private final Rounds rounds;
    private final AuditTrail audit;

    ChangeBudget(Rounds rounds, AuditTrail audit) {
        this.rounds = rounds;
        this.audit = audit;
    }

    /**
     * Changes the budget. Runs inside the caller's transaction and holds the round.
     *
     * @param parties empty when the round limits only the whole
     * @param unmoved checks that the round is the one that was seen; throws otherwise
     * @throws Problem 404 for no such round, 403 for other roles, 400 for budgets that do not add up, 409
     *     {@code BELOW_GRANTED}
     */
    public SubsidyRound change(
            Actor approver,
            String id,
            Money budget,
            List<PartyBudget> parties,
            String reason,
            Consumer<SubsidyRound> unmoved) {
        SubsidyRound round = rounds.lock(id).orElseThrow(Problem::notFound);
        CaseScopes.require(approver, Party.APPROVER, round.terms().office());
        unmoved.accept(round);
        Problem wrong = Problem.invalid();
        if (parties.isEmpty() != round.parties().isEmpty()) {
            wrong.at("/partyBudgets", "AS_BEFORE");
        }
        OpenRound.partyRefusals(wrong, parties, round.scheme(), budget);
        if (!wrong.errors().isEmpty()) {
            throw wrong;
        }
        List<PartyBudget> standing = OpenRound.withGranted(parties, round.parties());
        if (budget.compareTo(round.granted()) < 0 || !rounds.changeBudget(id, budget, standing)) {
            throw Problem.of(409, "BELOW_GRANTED")
                    .with("granted", round.granted())
                    .with("party", "");
        }
        SubsidyRound changed = rounds.find(id).orElseThrow();
        audit.record(
                approver, "BUDGET_CHANGED", "subsidy-round", id, RoundView.of(round), RoundView.of(changed), reason);
        return changed;
    }
}
