package techfin.pledge.right.usecase;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import techfin.lending.record.Finding;
import techfin.pledge.right.IpRight;
import techfin.pledge.right.RightRules;
import techfin.pledge.right.Rights;
import techfin.pledge.right.StatusDraft;
import techfin.pledge.right.StatusEntry;
import techfin.recordkit.Refusals;
import techfin.servicekit.actor.Actor;
import techfin.servicekit.audit.AuditTrail;
import techfin.servicekit.clock.BusinessClock;
import techfin.servicekit.problem.Problem;
import techfin.subsidykit.access.Role;

/** Somebody reports what became of a right. Runs inside the caller's transaction. */
@Singleton
public class ReportStatus {
    private final FindRights find;
    private final Rights rights;
    private final AuditTrail audit;
    private final BusinessClock clock;

    ReportStatus(FindRights find, Rights rights, AuditTrail audit, BusinessClock clock) {
        this.find = find;
        this.rights = rights;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Adds an entry to the history. It stands unless there is one of a later day.
     *
     * @param unmoved checks that the right is the one that the actor saw; throws otherwise
     * @throws Problem 404 outside the scope, 403 for anybody but a bank's clerk and the IP office's reviewer, 400 with every
     *     broken rule
     */
    public IpRight report(Actor actor, String id, StatusDraft draft, Consumer<IpRight> unmoved) {
        IpRight before = find.locked(actor, id);
        actor.require(Role.BANK_CLERK, Role.IP_OFFICE_REVIEWER);
        unmoved.accept(before);
        List<Finding> found = new ArrayList<>();
        Optional<StatusEntry> read = draft.read("", actor.username(), clock.now(), found);
        Refusals.throwIfAny(found);
        StatusEntry entry = read.orElseThrow();
        Refusals.throwIfAny(RightRules.refusals("", before.record(), entry, clock.today()));
        IpRight after = before.found(entry);
        if (!rights.addStatus(after, entry, Scopes.bankOf(actor))) {
            throw Problem.of(409, "CHANGED_MEANWHILE");
        }
        audit.record(
                actor,
                "RIGHT_STATUS_REPORTED",
                FindRights.OBJECT,
                id,
                RightView.OnRecord.of(before),
                RightView.OnRecord.of(after),
                entry.source());
        return after;
    }
}
