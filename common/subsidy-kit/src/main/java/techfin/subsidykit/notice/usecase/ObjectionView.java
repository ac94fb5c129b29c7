package techfin.subsidykit.notice.usecase;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import techfin.subsidykit.application.Decided;
import techfin.subsidykit.notice.Objection;

/** An objection as the office reads it. */
public record ObjectionView(
        String id,
        long version,
        String applicationId,
        String noticeId,
        int entry,
        String name,
        String contact,
        String evidence,
        Objection.State status,
        LocalDate receivedOn,
        String recordedBy,
        LocalDate dueOn,
        @Nullable String decidedBy,
        @Nullable LocalDate decidedOn,
        @Nullable String reasonCode,
        @Nullable String reasonText) {
    static ObjectionView of(Objection objection) {
        Decided decision = objection.decision();
        return new ObjectionView(
                objection.id(),
                objection.version(),
                objection.applicationId(),
                objection.noticeId(),
                objection.entry(),
                objection.name(),
                objection.contact(),
                objection.evidence(),
                objection.state(),
                objection.receivedOn(),
                objection.recordedBy(),
                objection.dueOn(),
                decision == null ? null : decision.by(),
                decision == null ? null : decision.on(),
                decision == null ? null : decision.reasonCode(),
                decision == null ? null : decision.reasonText());
    }

    /** What somebody is told who brought an objection in: that it is there, and until when it is decided. */
    public record Received(String id, int entry, LocalDate receivedOn, LocalDate dueOn) {
        static Received of(Objection objection) {
            return new Received(objection.id(), objection.entry(), objection.receivedOn(), objection.dueOn());
        }
    }
}
