package techfin.rating.review;

import java.util.List;
import java.util.Optional;
import techfin.lending.enterprise.Uscc;
import techfin.rating.access.RatingScope;

/** All triggers. Counties see those of enterprises seated with them today; banks none. */
public interface ReviewTriggers {
    /**
     * Adds a trigger.
     *
     * @return false when one of its kind is open for the enterprise, or its cause opened one before; nothing is written then
     */
    boolean add(ReviewTrigger trigger);

    /** Adds triggers that {@link #of} did not know, in a handful of statements. */
    void addAll(List<ReviewTrigger> triggers);

    /** Every trigger of the enterprises in this range of codes, closed ones too. */
    List<ReviewTrigger> of(Uscc first, Uscc last);

    /** The open triggers of the enterprises in this range of codes, held until the transaction ends. */
    List<ReviewTrigger> lockOpen(Uscc first, Uscc last);

    /** Closes triggers that are held. */
    void closeAll(List<ReviewTrigger> closed);

    Optional<ReviewTrigger> find(RatingScope scope, String id);

    /**
     * A page, newest first.
     *
     * @param afterId id of the last one of the page before, empty for the first page
     */
    List<ReviewTrigger> list(RatingScope scope, TriggerFilter filter, Optional<String> afterId, int limit);

    long count(RatingScope scope, TriggerFilter filter);
}
