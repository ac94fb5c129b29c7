package techfin.rating.system.usecase;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import techfin.lending.record.Finding;
import techfin.rating.access.Role;
import techfin.rating.system.ReleaseRules;
import techfin.rating.system.SystemVersion;
import techfin.rating.system.Systems;
import techfin.recordkit.Refusals;
import techfin.servicekit.actor.Actor;
import techfin.servicekit.audit.AuditTrail;
import techfin.servicekit.clock.BusinessClock;
import techfin.servicekit.problem.Problem;

/** A second person releases or rejects a version of an indicator system. Runs inside the caller's transaction. */
@Singleton
public class DecideSystem {
    private final Systems systems;
    private final AuditTrail audit;
    private final BusinessClock clock;

    DecideSystem(Systems systems, AuditTrail audit, BusinessClock clock) {
        this.systems = systems;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Decides a draft. A released version ends the open-ended one before it.
     *
     * @param outcome released or rejected
     * @param reason for the record
     * @param unmoved checks that the version is the one that the decider saw; throws otherwise
     * @throws Problem 403 for anybody but a rule approver, and {@code OWN_ENTRY} for the author; 409
     *     {@code SYSTEM_NOT_A_DRAFT} when it was decided before; 400 when its period has begun or overlaps another one
     */
    public SystemVersion decide(
            Actor actor,
            String id,
            SystemVersion.Status outcome,
            @Nullable String reason,
            Consumer<SystemVersion> unmoved) {
        actor.require(Role.RULE_APPROVER);
        SystemVersion before = systems.lock(id).orElseThrow(Problem::notFound);
        if (before.author().equals(actor.username())) {
            throw Problem.of(403, "OWN_ENTRY");
        }
        unmoved.accept(before);
        if (before.status() != SystemVersion.Status.DRAFT) {
            throw Problem.of(409, "SYSTEM_NOT_A_DRAFT").with("status", before.status());
        }
        SystemVersion after = before.decided(outcome, actor.username(), clock.now());
        if (outcome == SystemVersion.Status.RELEASED) {
            endPredecessor(actor, before);
        }
        store(
                actor,
                outcome == SystemVersion.Status.RELEASED ? "SYSTEM_RELEASED" : "SYSTEM_REJECTED",
                before,
                after,
                reason);
        return after;
    }

    private void endPredecessor(Actor actor, SystemVersion draft) {
        List<SystemVersion> released = systems.released(draft.heading().code());
        List<Finding> found = new ArrayList<>();
        ReleaseRules.check(draft.heading(), released, clock.today(), "/document", found);
        Refusals.throwIfAny(Problem.of(409, "SYSTEM_NOT_RELEASABLE"), found);
        ReleaseRules.ended(draft.heading(), released).ifPresent(ended -> {
            SystemVersion open = systems.find(ended.id()).orElseThrow();
            store(actor, "SYSTEM_ENDED", open, ended, draft.heading().version());
        });
    }

    private void store(Actor actor, String action, SystemVersion before, SystemVersion after, @Nullable String reason) {
        if (!systems.replace(after)) {
            throw Problem.of(409, "CHANGED_MEANWHILE");
        }
        audit.record(
                actor, action, FindSystems.OBJECT, after.id(), SystemView.of(before), SystemView.of(after), reason);
    }
}
