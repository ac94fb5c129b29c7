package techfin.loan.subsidy;

import java.util.List;
import java.util.Optional;
import techfin.money.Money;

/** All subsidy rounds. Everybody with an account may read them; they are announced publicly. */
public interface Rounds {
    void add(SubsidyRound round);

    Optional<SubsidyRound> find(String id);

    /** Finds a round and holds it, with its budget, until the transaction ends. */
    Optional<SubsidyRound> lock(String id);

    /** Newest first. */
    List<SubsidyRound> list(Optional<String> afterId, int limit);

    long count();

    /**
     * Takes money from the round's budget.
     *
     * @return false when it does not fit any more; nothing is written then
     */
    boolean take(String id, Money amount);
}
