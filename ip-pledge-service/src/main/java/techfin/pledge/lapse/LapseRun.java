package techfin.pledge.lapse;

import java.time.Instant;
import java.time.LocalDate;

/**
 * One run of the watch; there is one for a day at most.
 *
 * @param pledges registered pledges that it looked at
 * @param rights their rights
 * @param opened warnings that it opened
 * @param closed warnings that it closed
 * @param standing warnings that stood after it
 */
public record LapseRun(
        String id, LocalDate runFor, Instant runAt, int pledges, int rights, int opened, int closed, int standing) {
    /** A run that has looked at nothing yet. */
    public static LapseRun begun(String id, LocalDate runFor, Instant runAt) {
        return new LapseRun(id, runFor, runAt, 0, 0, 0, 0, 0);
    }
}
