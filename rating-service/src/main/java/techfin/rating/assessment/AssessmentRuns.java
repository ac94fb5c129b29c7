package techfin.rating.assessment;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Runs on record, and who works on them. A run is worked on by one at a time; who dies leaves it to the next. */
public interface AssessmentRuns {
    void add(AssessmentRun run);

    Optional<AssessmentRun> find(String id);

    /** Runs, the newest first. */
    List<AssessmentRun> list(Optional<String> beforeId, int limit);

    long count();

    /**
     * Takes a run that waits.
     *
     * @param owner who takes it
     * @param now a lease that ended before it is free
     */
    Optional<AssessmentRun> take(String owner, Instant now, Instant until);

    /**
     * Stores how far a run came, and holds it on.
     *
     * @return false when somebody else took it meanwhile: then nothing of this stretch may stay
     */
    boolean advance(AssessmentRun run, String owner, Instant until);
}
