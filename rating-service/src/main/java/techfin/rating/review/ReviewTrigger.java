package techfin.rating.review;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import techfin.lending.enterprise.Uscc;

/**
 * A call for another look at a rating; an enterprise has one of a kind open at most.
 *
 * @param version goes up by one when it is closed
 * @param sinceOn the day on which the cause was found
 * @param closing null while it is open
 */
public record ReviewTrigger(
        String id,
        long version,
        Uscc uscc,
        Trigger trigger,
        LocalDate sinceOn,
        @Nullable Closing closing) {

    /** Who closed it. */
    public enum End {
        /** An assessment. */
        ASSESSED,
        /** The watch: the cause is gone. */
        CAUSE_GONE
    }

    /**
     * How it was closed.
     *
     * @param in id of the assessment run or of the watch's run
     */
    public record Closing(End end, LocalDate on, String in) {}

    /** A trigger as it is opened. */
    public static ReviewTrigger opened(String id, Uscc uscc, Trigger trigger, LocalDate today) {
        return new ReviewTrigger(id, 1, uscc, trigger, today, null);
    }

    public boolean isOpen() {
        return closing == null;
    }

    /** The next version, closed. */
    public ReviewTrigger closed(Closing how) {
        if (!isOpen()) {
            throw new IllegalStateException("closed already: " + id);
        }
        return new ReviewTrigger(id, version + 1, uscc, trigger, sinceOn, how);
    }
}
