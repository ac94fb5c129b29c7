package techfin.rating.veto.usecase;

import jakarta.inject.Singleton;
import java.text.Normalizer;
import java.util.function.Consumer;
import techfin.lending.enterprise.Uscc;
import techfin.rating.access.Decided;
import techfin.rating.access.Role;
import techfin.rating.veto.Veto;
import techfin.rating.veto.VetoRegister;
import techfin.servicekit.actor.Actor;
import techfin.servicekit.audit.AuditTrail;
import techfin.servicekit.clock.BusinessClock;
import techfin.servicekit.problem.Problem;

/** The bureau's approver confirms an entered event, or rejects it. Runs inside the caller's transaction. */
@Singleton
public class DecideVeto {
    private final FindVetoes find;
    private final VetoRegister register;
    private final AuditTrail audit;
    private final BusinessClock clock;

    DecideVeto(FindVetoes find, VetoRegister register, AuditTrail audit, BusinessClock clock) {
        this.find = find;
        this.register = register;
        this.audit = audit;
        this.clock = clock;
    }

    /** What the second person says to an entry. */
    public enum Decision {
        CONFIRM,
        REJECT
    }

    /**
     * Decides on an entry.
     *
     * @param reason in words, not blank
     * @param unmoved checks that the veto is the one that the actor saw; throws otherwise
     * @throws Problem 404 outside the scope; 403 for anybody but the bureau's approver, and {@code OWN_ENTRY} for whoever
     *     entered it; 409 {@code VETO_DECIDED}
     */
    public Veto decide(Actor approver, Uscc uscc, String id, Decision decision, String reason, Consumer<Veto> unmoved) {
        Veto before = find.locked(approver, uscc, id);
        approver.require(Role.BUREAU_APPROVER);
        unmoved.accept(before);
        if (before.state() != Veto.State.PROPOSED) {
            throw Problem.of(409, "VETO_DECIDED").with("state", before.state());
        }
        if (before.entered().isBy(approver.username())) {
            throw Problem.of(403, "OWN_ENTRY");
        }
        String words = Normalizer.normalize(reason.strip(), Normalizer.Form.NFC);
        boolean isConfirmed = decision == Decision.CONFIRM;
        Veto after = before.decided(isConfirmed, new Decided(approver.username(), clock.today(), words));
        if (!register.replace(after)) {
            throw Problem.of(409, "CHANGED_MEANWHILE");
        }
        audit.record(
                approver,
                isConfirmed ? "VETO_CONFIRMED" : "VETO_REJECTED",
                FindVetoes.OBJECT,
                id,
                VetoView.OnRecord.of(before),
                VetoView.OnRecord.of(after),
                words);
        return after;
    }
}
