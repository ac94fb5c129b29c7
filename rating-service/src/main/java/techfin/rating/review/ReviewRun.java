package techfin.rating.review;

import java.time.Instant;
import java.time.LocalDate;

/**
 * One run of the watch; there is one for a day at most.
 *
 * @param ratings enterprises with data that it looked at
 * @param opened triggers that it opened
 * @param closed triggers whose cause was gone
 */
public record ReviewRun(String id, LocalDate runFor, Instant runAt, int ratings, int opened, int closed) {
    /** A run that has looked at nothing yet. */
    public static ReviewRun begun(String id, LocalDate runFor, Instant runAt) {
        return new ReviewRun(id, runFor, runAt, 0, 0, 0);
    }

    /** The run after a further stretch. */
    public ReviewRun advanced(int looked, int more, int gone) {
        return new ReviewRun(id, runFor, runAt, ratings + looked, opened + more, closed + gone);
    }
}
