package techfin.subsidykit.application.usecase;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import techfin.money.Money;
import techfin.subsidykit.application.Cases;
import techfin.subsidykit.application.Grants;
import techfin.subsidykit.application.OtherSubsidies;
import techfin.subsidykit.application.SubsidyApplication;
import techfin.subsidykit.round.Rounds;
import techfin.subsidykit.round.SubsidyRound;

/**
 * Finds what the schemes of a loan take of its interest, so that no two of them pay for the same yuan. Whoever writes an
 * amount by it holds the loan first: of two lists or approvals at the same moment the later one sees the earlier.
 */
@Singleton
public class FindOtherSubsidies {
    private final Cases cases;
    private final Rounds rounds;
    private final Grants grants;

    FindOtherSubsidies(Cases cases, Rounds rounds, Grants grants) {
        this.cases = cases;
        this.rounds = rounds;
        this.grants = grants;
    }

    /** What is granted or listed on these loans, by a fixed number of queries however many they are. */
    public OtherSubsidies of(Collection<String> loanIds) {
        List<SubsidyApplication> sharing = loanIds.isEmpty() ? List.of() : cases.listedBesideOthers(loanIds);
        if (sharing.isEmpty()) {
            return OtherSubsidies.NONE;
        }
        Map<String, SubsidyRound> byId = rounds.all(
                sharing.stream().map(SubsidyApplication::roundId).distinct().toList());
        Map<String, Money> left =
                grants.leftOf(sharing.stream().map(SubsidyApplication::id).toList());
        Map<String, Map<String, Money>> taken = new HashMap<>();
        for (SubsidyApplication one : sharing) {
            SubsidyRound round = Objects.requireNonNull(byId.get(one.roundId()));
            if (round.scheme().limitToInterestPaid()) {
                taken.computeIfAbsent(one.loanId(), loan -> new HashMap<>())
                        .merge(round.scheme().code(), amountOf(one, left), Money::plus);
            }
        }
        return new OtherSubsidies(taken);
    }

    private static Money amountOf(SubsidyApplication one, Map<String, Money> left) {
        return one.state().isGranted()
                ? left.getOrDefault(one.id(), Money.ZERO)
                : Objects.requireNonNull(one.listed()).amount();
    }
}
