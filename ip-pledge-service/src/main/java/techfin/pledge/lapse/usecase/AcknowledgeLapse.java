package techfin.pledge.lapse.usecase;

import jakarta.inject.Singleton;
import java.text.Normalizer;
import java.util.function.Consumer;
import techfin.lending.filing.Role;
import techfin.pledge.lapse.LapseStatus;
import techfin.pledge.lapse.LapseWarning;
import techfin.pledge.lapse.LapseWarnings;
import techfin.servicekit.actor.Actor;
import techfin.servicekit.audit.AuditTrail;
import techfin.servicekit.clock.BusinessClock;
import techfin.servicekit.problem.Problem;

/** The bank's clerk says what was done about a warning; it stays until its cause is gone. */
@Singleton
public class AcknowledgeLapse {
    private final FindLapses find;
    private final LapseWarnings warnings;
    private final AuditTrail audit;
    private final BusinessClock clock;

    AcknowledgeLapse(FindLapses find, LapseWarnings warnings, AuditTrail audit, BusinessClock clock) {
        this.find = find;
        this.warnings = warnings;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Acknowledges a warning. Runs inside the caller's transaction and holds the warning.
     *
     * @param note what is done about it, not blank
     * @param unmoved checks that the warning is the one that the clerk saw; throws otherwise
     * @throws Problem 404 outside the scope; 403 for anybody but the bank's clerk; 409 {@code LAPSE_NOT_OPEN}
     */
    public LapseWarning acknowledge(Actor clerk, String id, String note, Consumer<LapseWarning> unmoved) {
        LapseWarning before = find.locked(clerk, id);
        clerk.require(Role.BANK_CLERK);
        unmoved.accept(before);
        if (before.status() != LapseStatus.OPEN) {
            throw Problem.of(409, "LAPSE_NOT_OPEN").with("status", before.status());
        }
        String words = Normalizer.normalize(note.strip(), Normalizer.Form.NFC);
        LapseWarning after =
                before.acknowledged(new LapseWarning.Acknowledgement(clerk.username(), clock.now(), words));
        if (!warnings.replace(after)) {
            throw Problem.of(409, "CHANGED_MEANWHILE");
        }
        audit.record(
                clerk, "LAPSE_ACKNOWLEDGED", FindLapses.OBJECT, id, LapseView.of(before), LapseView.of(after), words);
        return after;
    }
}
