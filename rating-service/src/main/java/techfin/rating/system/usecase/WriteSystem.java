package techfin.rating.system.usecase;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import techfin.lending.record.Finding;
import techfin.rating.access.Role;
import techfin.rating.scoring.SystemReader;
import techfin.rating.system.SystemHeading;
import techfin.rating.system.SystemVersion;
import techfin.rating.system.Systems;
import techfin.recordkit.Refusals;
import techfin.servicekit.actor.Actor;
import techfin.servicekit.audit.AuditTrail;
import techfin.servicekit.clock.BusinessClock;
import techfin.servicekit.id.Ids;
import techfin.servicekit.json.Digests;
import techfin.servicekit.problem.Problem;

/** An author writes a new version of an indicator system. Runs inside the caller's transaction. */
@Singleton
public class WriteSystem {
    private final Systems systems;
    private final AuditTrail audit;
    private final BusinessClock clock;

    WriteSystem(Systems systems, AuditTrail audit, BusinessClock clock) {
        this.systems = systems;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Keeps a document as a draft; it rates nobody before another person releases it.
     *
     * @param tree the document as maps, lists, texts and numbers
     * @param canonical its canonical text, which is kept
     * @param at pointer of the document in what was sent
     * @throws Problem 403 for anybody but a rule author; 400 with everything that is wrong in the document; 409
     *     {@code SYSTEM_VERSION_TAKEN} when the code has a version of this name
     */
    public SystemVersion write(Actor actor, @Nullable Object tree, String canonical, String at) {
        actor.require(Role.RULE_AUTHOR);
        List<Finding> found = new ArrayList<>();
        Optional<SystemHeading> heading = SystemHeading.read(tree, at, found);
        SystemReader.read(tree, at, found);
        Refusals.throwIfAny(found);
        SystemVersion draft = new SystemVersion(
                Ids.next(),
                1,
                heading.orElseThrow(),
                SystemVersion.Status.DRAFT,
                canonical,
                Digests.sha256(canonical),
                actor.username(),
                clock.now(),
                null,
                null);
        try {
            systems.add(draft);
        } catch (Systems.VersionTaken taken) {
            throw Problem.of(409, "SYSTEM_VERSION_TAKEN", taken)
                    .with("code", draft.heading().code())
                    .with("version", draft.heading().version());
        }
        audit.record(
                actor, "SYSTEM_WRITTEN", FindSystems.OBJECT, draft.id(), null, SystemView.of(draft), draft.digest());
        return draft;
    }
}
