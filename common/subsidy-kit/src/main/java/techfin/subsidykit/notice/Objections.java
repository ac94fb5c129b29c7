package techfin.subsidykit.notice;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** All objections. Only the office reads them: who objected is not told to whom it is about. */
public interface Objections {
    void add(Objection objection);

    Optional<Objection> find(String id);

    /** Of a case, oldest first. */
    List<Objection> of(String applicationId);

    /** Of several cases. */
    Map<String, List<Objection>> ofAll(Collection<String> applicationIds);

    /**
     * A page, newest first.
     *
     * @param roundId null for all rounds
     * @param state null for all states
     */
    List<RaisedObjection> list(
            @Nullable String roundId, Objection.@Nullable State state, Optional<String> afterId, int limit);

    /** How many there are under these filters. */
    long count(@Nullable String roundId, Objection.@Nullable State state);

    /** Of a round's notice, oldest first. */
    List<Objection> ofNotice(String noticeId);

    /** Writes a decision; the caller holds the case. */
    void decide(Objection decided);
}
