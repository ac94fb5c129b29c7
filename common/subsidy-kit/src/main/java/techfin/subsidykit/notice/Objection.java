package techfin.subsidykit.notice;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import techfin.subsidykit.application.Decided;

/**
 * An objection against one entry of a notice: a case of its own, linked to the one that it names.
 *
 * @param applicationId the application that it blocks
 * @param entry number on the list
 * @param name who objects; nameless objections are not taken
 * @param contact how to reach them
 * @param evidence what is said, and what proves it
 * @param recordedBy user name of who brought it in
 * @param dueOn lawful deadline of the decision
 */
public record Objection(
        String id,
        long version,
        String applicationId,
        String noticeId,
        int entry,
        String name,
        String contact,
        String evidence,
        State state,
        LocalDate receivedOn,
        String recordedBy,
        LocalDate dueOn,
        @Nullable Decided decision) {
    /** Where an objection stands. */
    public enum State {
        OPEN,
        DISMISSED,
        UPHELD
    }

    /** The next version, decided. */
    public Objection decided(State to, Decided by) {
        return new Objection(
                id,
                version + 1,
                applicationId,
                noticeId,
                entry,
                name,
                contact,
                evidence,
                to,
                receivedOn,
                recordedBy,
                dueOn,
                by);
    }
}
