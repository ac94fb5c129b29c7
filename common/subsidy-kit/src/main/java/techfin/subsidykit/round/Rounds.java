package techfin.subsidykit.round;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import techfin.money.Money;
import techfin.subsidy.Part;

/** All subsidy rounds. Everybody with an account may read them; they are announced publicly. */
public interface Rounds {
    void add(SubsidyRound round);

    Optional<SubsidyRound> find(String id);

    /** Finds a round and holds it, with its budget, until the transaction ends. */
    Optional<SubsidyRound> lock(String id);

    /** Rounds by id; unknown ids are absent. */
    Map<String, SubsidyRound> all(Collection<String> ids);

    /** Newest first. */
    List<SubsidyRound> list(Optional<String> afterId, int limit);

    long count();

    /**
     * Takes money from the budget of the round and from those of its parties.
     *
     * @return false when it does not fit any more; the caller's transaction must not go on then
     */
    boolean take(String id, List<Part> parts);

    /** Gives money back to the budgets. */
    void giveBack(String id, List<Part> parts);

    /** Changes the budgets; none may fall below what is granted. */
    boolean changeBudget(String id, Money budget, List<PartyBudget> parties);

    /** The list is frozen. */
    void listed(String id);

    /** The notice is published. */
    void noticed(String id, String noticeId, LocalDate closesOn);
}
