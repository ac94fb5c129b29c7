package techfin.rating.review;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** All runs of the watch. */
public interface ReviewRuns {
    /**
     * Claims a day.
     *
     * @return false when another run has the day; nothing is written then
     */
    boolean begin(ReviewRun run);

    /** Writes what a begun run did. */
    void finish(ReviewRun run);

    boolean hasRunFor(LocalDate day);

    /** A page, newest first. */
    List<ReviewRun> list(Optional<String> afterId, int limit);

    long count();
}
