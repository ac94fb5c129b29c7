package techfin.subsidykit.payment.usecase;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;
import techfin.casework.CaseState;
import techfin.casework.Hand;
import techfin.servicekit.actor.Actor;
import techfin.servicekit.problem.Problem;
import techfin.subsidykit.access.Role;
import techfin.subsidykit.application.Cases;
import techfin.subsidykit.application.Hands;
import techfin.subsidykit.application.SubsidyApplication;
import techfin.subsidykit.payment.Payable;
import techfin.subsidykit.payment.Payments;
import techfin.subsidykit.round.Rounds;
import techfin.subsidykit.round.SubsidyRound;

/** A payer looks at what can be ordered for a party in a round. */
@Singleton
public class FindPayable {
    /** States of cases that may have money to pay. */
    static final Set<CaseState> WITH_MONEY = Set.of(CaseState.APPROVED, CaseState.PAYMENT_ORDERED);

    private final Rounds rounds;
    private final Cases cases;
    private final Hands hands;
    private final Payments payments;

    FindPayable(Rounds rounds, Cases cases, Hands hands, Payments payments) {
        this.rounds = rounds;
        this.cases = cases;
        this.hands = hands;
        this.payments = payments;
    }

    /**
     * What this payer can order now; an order cites its entity tag.
     *
     * @throws Problem 403 for anybody but a payer, 404 for a round that does not exist, 400 for a party that pays nothing
     *     in it
     */
    public Payable of(Actor payer, String roundId, String party) {
        payer.require(Role.FINANCE_PAYER);
        SubsidyRound round = round(roundId, party, "?party");
        return of(payer, round, party, cases.ofRound(roundId, WITH_MONEY));
    }

    SubsidyRound round(String roundId, String party, String pointer) {
        SubsidyRound round = rounds.find(roundId).orElseThrow(Problem::notFound);
        if (round.scheme().grants().stream().noneMatch(grant -> grant.party().equals(party))) {
            throw Problem.invalid().at(pointer, "NOT_A_PARTY_OF_THE_ROUND");
        }
        return round;
    }

    Payable of(Actor payer, SubsidyRound round, String party, List<SubsidyApplication> withMoney) {
        List<String> ids = withMoney.stream().map(SubsidyApplication::id).toList();
        return Payable.of(
                round.id(), party, withMoney, payments.shares(ids), hands.others(ids, payer.username(), Hand.PAYER));
    }
}
