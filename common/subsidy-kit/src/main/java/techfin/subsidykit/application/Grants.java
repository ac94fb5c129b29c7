package techfin.subsidykit.application;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import techfin.money.Money;
import techfin.subsidy.Part;
import techfin.subsidy.PreviousGrant;
import techfin.subsidykit.round.SubsidyRound;

/** What enterprises were granted by approved cases. */
public interface Grants {
    /** Holds the grants of an enterprise against new ones until the transaction ends. */
    void lock(String uscc);

    /**
     * Grants of each of these enterprises, less what was asked back; a grant that was asked back wholly stays with
     * nothing, so that once is once. Enterprises without any are absent.
     */
    Map<String, List<PreviousGrant>> of(Collection<String> usccs);

    /** What each of these cases was granted, all parties together, less what was asked back; others are absent. */
    Map<String, Money> leftOf(Collection<String> caseIds);

    /** Adds what a case is granted. */
    void add(SubsidyApplication application, List<Part> parts, SubsidyRound round);

    /** Money of a case is asked back: caps of later cases count that much less. The caller holds the grants. */
    void clawBack(String caseId, List<Part> parts);

    /** Grants of an enterprise. */
    default List<PreviousGrant> of(String uscc) {
        return of(List.of(uscc)).getOrDefault(uscc, List.of());
    }
}
