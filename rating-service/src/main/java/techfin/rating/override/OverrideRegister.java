package techfin.rating.override;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import techfin.lending.enterprise.Uscc;
import techfin.rating.access.RatingScope;

/** All overrides, whatever became of them. Counties see those of enterprises seated with them today; banks none. */
public interface OverrideRegister extends Overrides {
    /**
     * Adds an override.
     *
     * @throws LiveAlready when the enterprise has one that waits or can be in force
     */
    void add(GradeOverride override);

    /**
     * Writes the next version.
     *
     * @return false when the stored version is another one; nothing is written then
     */
    boolean replace(GradeOverride next);

    Optional<GradeOverride> find(RatingScope scope, String id);

    /** Finds an override and holds it against other changes until the transaction ends. */
    Optional<GradeOverride> lock(RatingScope scope, String id);

    /** The overrides of enterprises in this range of codes that wait or can be in force, held until the transaction ends. */
    List<GradeOverride> lockLive(Uscc first, Uscc last);

    /** The approved overrides whose last day lies before a day, held until the transaction ends. */
    List<GradeOverride> lockExpired(LocalDate today);

    /**
     * A page, the latest proposed first.
     *
     * @param afterId id of the last one of the page before, empty for the first page
     */
    List<GradeOverride> list(RatingScope scope, OverrideFilter filter, Optional<String> afterId, int limit);

    long count(RatingScope scope, OverrideFilter filter);

    /** The enterprise has an override that waits or can be in force. */
    final class LiveAlready extends RuntimeException {
        private static final long serialVersionUID = 1L;

        public LiveAlready(Throwable cause) {
            super("the enterprise has a live override", cause);
        }
    }
}
