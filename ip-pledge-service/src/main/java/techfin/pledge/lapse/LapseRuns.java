package techfin.pledge.lapse;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** All runs of the watch. */
public interface LapseRuns {
    /**
     * Claims a day.
     *
     * @return false when another run has the day; nothing is written then
     */
    boolean begin(LapseRun run);

    /** Writes what a begun run did. */
    void finish(LapseRun run);

    boolean hasRunFor(LocalDate day);

    Optional<LapseRun> find(String id);

    /** A page, newest first. */
    List<LapseRun> list(Optional<String> afterId, int limit);

    long count();
}
