package techfin.rating.veto.usecase;

import jakarta.inject.Singleton;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import techfin.lending.enterprise.Uscc;
import techfin.lending.record.Finding;
import techfin.rating.access.Decided;
import techfin.rating.access.Proposed;
import techfin.rating.access.Role;
import techfin.rating.veto.Lifting;
import techfin.rating.veto.LiftingDraft;
import techfin.rating.veto.Veto;
import techfin.rating.veto.VetoRegister;
import techfin.recordkit.Refusals;
import techfin.servicekit.actor.Actor;
import techfin.servicekit.audit.AuditTrail;
import techfin.servicekit.clock.BusinessClock;
import techfin.servicekit.problem.Problem;

/** The bureau's reviewer proposes to lift a veto, and its approver decides. Runs inside the caller's transaction. */
@Singleton
public class LiftVeto {
    private final FindVetoes find;
    private final VetoRegister register;
    private final AuditTrail audit;
    private final BusinessClock clock;

    LiftVeto(FindVetoes find, VetoRegister register, AuditTrail audit, BusinessClock clock) {
        this.find = find;
        this.register = register;
        this.audit = audit;
        this.clock = clock;
    }

    /** What the second person says to a lifting. */
    public enum Decision {
        LIFT,
        REFUSE
    }

    /**
     * Proposes a lifting; the veto counts on until another person decides.
     *
     * @param unmoved checks that the veto is the one that the actor saw; throws otherwise
     * @throws Problem 404 outside the scope; 403 for anybody but the bureau's reviewer; 409 {@code VETO_NOT_CONFIRMED} or
     *     {@code LIFTING_OPEN}; 400 with every broken rule
     */
    public Veto propose(Actor reviewer, Uscc uscc, String id, LiftingDraft draft, Consumer<Veto> unmoved) {
        Veto before = find.locked(reviewer, uscc, id);
        reviewer.require(Role.BUREAU_REVIEWER);
        unmoved.accept(before);
        if (before.state() != Veto.State.CONFIRMED) {
            throw Problem.of(409, "VETO_NOT_CONFIRMED").with("state", before.state());
        }
        if (!before.takesLifting()) {
            throw Problem.of(409, "LIFTING_OPEN");
        }
        List<Finding> found = new ArrayList<>();
        Optional<Lifting.Terms> terms = draft.read(before.facts(), clock.today(), found);
        Refusals.throwIfAny(found);
        Veto after = before.liftingProposed(terms.orElseThrow(), new Proposed(reviewer.username(), clock.today()));
        write(
                reviewer,
                "VETO_LIFTING_PROPOSED",
                before,
                after,
                terms.orElseThrow().reason());
        return after;
    }

    /**
     * Decides on the lifting that is open.
     *
     * @param reason in words, not blank
     * @param unmoved checks that the veto is the one that the actor saw; throws otherwise
     * @throws Problem 404 outside the scope; 403 for anybody but the bureau's approver, and {@code OWN_ENTRY} for whoever
     *     proposed it; 409 {@code NO_LIFTING_OPEN}
     */
    public Veto decide(Actor approver, Uscc uscc, String id, Decision decision, String reason, Consumer<Veto> unmoved) {
        Veto before = find.locked(approver, uscc, id);
        approver.require(Role.BUREAU_APPROVER);
        unmoved.accept(before);
        Lifting open = before.openLifting().orElseThrow(() -> Problem.of(409, "NO_LIFTING_OPEN"));
        if (open.proposed().isBy(approver.username())) {
            throw Problem.of(403, "OWN_ENTRY");
        }
        String words = Normalizer.normalize(reason.strip(), Normalizer.Form.NFC);
        boolean isGranted = decision == Decision.LIFT;
        Veto after = before.liftingDecided(isGranted, new Decided(approver.username(), clock.today(), words));
        write(approver, isGranted ? "VETO_LIFTED" : "VETO_LIFTING_REFUSED", before, after, words);
        return after;
    }

    private void write(Actor actor, String action, Veto before, Veto after, String reason) {
        if (!register.replace(after)) {
            throw Problem.of(409, "CHANGED_MEANWHILE");
        }
        audit.record(
                actor,
                action,
                FindVetoes.OBJECT,
                after.id(),
                VetoView.OnRecord.of(before),
                VetoView.OnRecord.of(after),
                reason);
    }
}
