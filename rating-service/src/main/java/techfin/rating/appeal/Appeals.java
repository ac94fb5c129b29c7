package techfin.rating.appeal;

import java.util.List;
import java.util.Optional;
import techfin.rating.access.RatingScope;

/** All appeals. Counties see those of enterprises seated with them today; banks none. */
public interface Appeals {
    /**
     * Adds an appeal.
     *
     * @throws OnRecord when its assessment has been appealed and the appeal was not taken back
     */
    void add(Appeal appeal);

    /** The id of the appeal against an assessment that was not taken back. */
    Optional<String> against(String assessmentId);

    /**
     * Writes the next version.
     *
     * @return false when the stored version is another one; nothing is written then
     */
    boolean replace(Appeal next);

    Optional<Appeal> find(RatingScope scope, String id);

    /** Finds an appeal and holds it against other changes until the transaction ends. */
    Optional<Appeal> lock(RatingScope scope, String id);

    /**
     * A page, the latest filed first.
     *
     * @param afterId id of the last one of the page before, empty for the first page
     */
    List<Appeal> list(RatingScope scope, AppealFilter filter, Optional<String> afterId, int limit);

    long count(RatingScope scope, AppealFilter filter);

    /** The assessment has been appealed. */
    final class OnRecord extends RuntimeException {
        private static final long serialVersionUID = 1L;

        public OnRecord(Throwable cause) {
            super("the assessment has been appealed", cause);
        }
    }
}
