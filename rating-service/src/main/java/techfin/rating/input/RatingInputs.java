package techfin.rating.input;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import techfin.lending.enterprise.Uscc;
import techfin.rating.access.RatingScope;

/** All rating inputs; an enterprise has at most one current. */
public interface RatingInputs {
    /**
     * Adds an input and makes it the current one in place of the one before.
     *
     * @param input says that it is current
     * @throws ReplacedMeanwhile when somebody else added the same revision, or another current input, at the same moment, or
     *     the current input is of a later year
     */
    void replaceCurrent(RatingInput input);

    /**
     * Takes from an input that it is the current one, so that another can take its place in the same transaction.
     *
     * @return false when it is not the current one any more; nothing is written then
     */
    boolean release(RatingInput current);

    /**
     * Adds inputs in a handful of statements, current or not as each says.
     *
     * @throws ReplacedMeanwhile when a revision is there already, or an enterprise has a current input already
     */
    void addAll(List<RatingInput> inputs);

    Optional<RatingInput> current(Uscc uscc);

    Optional<RatingInput> find(String id);

    /** The inputs of these ids, by id. */
    Map<String, RatingInput> findAll(Collection<String> ids);

    /** All inputs of an enterprise, the latest recorded first. */
    List<RatingInput> history(Uscc uscc);

    /** The last revision of an enterprise's year, 0 when there is none. */
    int lastRevision(Uscc uscc, int dataYear);

    /**
     * The next current inputs in the order of their codes. Counties see enterprises seated with them today; banks none,
     * whatever they may see of ratings.
     *
     * @param lastUscc code of the last one before, null from the beginning
     * @param limit at most so many
     */
    List<RatingInput> after(@Nullable String lastUscc, RatingScope scope, int limit);

    /** Ids of the current inputs of enterprises from the first to the last of these codes. */
    Set<String> currentIds(Uscc first, Uscc last);

    /** The current inputs of enterprises from the first to the last of these codes, in their order. */
    List<RatingInput> between(Uscc first, Uscc last, RatingScope scope);

    /** How many current inputs there are in a scope. */
    long count(RatingScope scope);

    /** Another input came in between. */
    final class ReplacedMeanwhile extends RuntimeException {
        private static final long serialVersionUID = 1L;

        public ReplacedMeanwhile(String what, Throwable cause) {
            super("replaced meanwhile: " + what, cause);
        }
    }
}
