package techfin.pledge.lapse;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A warning about one right of one pledge, or about the whole pledge, for one cause. While the cause is there it is seen by
 * each run; when it is gone the warning closes, and should the cause come back, another one opens.
 *
 * @param version counts changes of the status, from 1; being seen again is none
 * @param sinceOn day of the run that opened it
 * @param openedIn id of that run
 * @param lastSeenIn id of the last run that found the cause
 * @param acknowledgement null while nobody acknowledged it
 * @param closing null while the cause is there
 */
public record LapseWarning(
        String id,
        long version,
        LapseStatus status,
        Watched.Pledged pledged,
        Lapse lapse,
        LocalDate sinceOn,
        String openedIn,
        String lastSeenIn,
        @Nullable Acknowledgement acknowledgement,
        @Nullable Closing closing) {

    /** The word of the bank's clerk. */
    public record Acknowledgement(String by, Instant at, String note) {}

    /** The run that did not find the cause any more. */
    public record Closing(LocalDate on, String in) {}

    /** A warning as a run opens it. */
    public static LapseWarning opened(String id, Watched.Pledged pledged, Lapse lapse, LapseRun run) {
        return new LapseWarning(id, 1, LapseStatus.OPEN, pledged, lapse, run.runFor(), run.id(), run.id(), null, null);
    }

    /** What no two standing warnings share. */
    public String standingKey() {
        return standingKey(pledged, lapse);
    }

    /** The key of a warning that there is or will be. */
    public static String standingKey(Watched.Pledged pledged, Lapse lapse) {
        String right = pledged.rightId() == null ? "" : pledged.rightId();
        return pledged.pledgeId() + "|" + right + "|" + lapse.kind() + "|" + lapse.cause();
    }

    /** The next version, acknowledged. */
    public LapseWarning acknowledged(Acknowledgement word) {
        return new LapseWarning(
                id, version + 1, LapseStatus.ACKNOWLEDGED, pledged, lapse, sinceOn, openedIn, lastSeenIn, word, null);
    }

    /** The next version, closed by a run. */
    public LapseWarning closed(LapseRun run) {
        return new LapseWarning(
                id,
                version + 1,
                LapseStatus.CLOSED,
                pledged,
                lapse,
                sinceOn,
                openedIn,
                lastSeenIn,
                acknowledgement,
                new Closing(run.runFor(), run.id()));
    }
}
