package techfin.subsidykit.application;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import techfin.casework.Hand;

/** Whose hands cases went through. The database lets one person have one hand in a case and no other. */
public interface Hands {
    /** A person's hand in a case. */
    record Lent(String person, Hand hand) {}

    /**
     * Notes a person's hand in a case; the same hand again is fine.
     *
     * @param version of the case as this person leaves it
     * @return false when that person has another hand in it; nothing is written then
     */
    boolean lend(String caseId, String person, Hand hand, long version);

    /** Everybody with a hand in a case. */
    List<Lent> of(String caseId);

    /** Of these cases, those in which the person has a hand other than this one. */
    Set<String> others(Collection<String> caseIds, String person, Hand hand);

    /** The version that the last person with this hand left behind. */
    Optional<Long> lastSeen(String caseId, Hand hand);

    /** Hands of several cases. */
    Map<String, List<Lent>> ofAll(Collection<String> caseIds);
}
