package techfin.rating.veto;

import java.util.List;
import java.util.Optional;
import techfin.lending.enterprise.Uscc;
import techfin.rating.access.RatingScope;

/** All vetoes, whatever became of them. Counties see those of enterprises seated with them today; banks none. */
public interface VetoRegister extends Vetoes {
    /**
     * Adds a veto.
     *
     * @throws OnRecord when the event is entered already and neither rejected nor lifted
     */
    void add(Veto veto);

    /** The id of the entry of this event that is neither rejected nor lifted. */
    Optional<String> live(Uscc uscc, VetoFacts facts);

    /**
     * Writes the next version.
     *
     * @return false when the stored version is another one; nothing is written then
     */
    boolean replace(Veto next);

    Optional<Veto> find(RatingScope scope, Uscc uscc, String id);

    /** Finds a veto and holds it against other changes until the transaction ends. */
    Optional<Veto> lock(RatingScope scope, Uscc uscc, String id);

    /**
     * A page, the latest entered first.
     *
     * @param afterId id of the last one of the page before, empty for the first page
     */
    List<Veto> list(RatingScope scope, VetoFilter filter, Optional<String> afterId, int limit);

    long count(RatingScope scope, VetoFilter filter);

    /** The event is entered already. */
    final class OnRecord extends RuntimeException {
        private static final long serialVersionUID = 1L;

        public OnRecord(Throwable cause) {
            super("the event is entered already", cause);
        }
    }
}
