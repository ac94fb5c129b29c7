package techfin.pledge.right.usecase;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import techfin.lending.record.Finding;
import techfin.pledge.right.IpRight;
import techfin.pledge.right.RightDraft;
import techfin.pledge.right.RightRecord;
import techfin.pledge.right.RightRules;
import techfin.pledge.right.Rights;
import techfin.recordkit.Refusals;
import techfin.servicekit.actor.Actor;
import techfin.servicekit.audit.AuditTrail;
import techfin.servicekit.clock.BusinessClock;
import techfin.servicekit.problem.Problem;
import techfin.subsidykit.access.Role;

/** Somebody corrects the facts of a right. Runs inside the caller's transaction. */
@Singleton
public class CorrectRight {
    private final FindRights find;
    private final RightViews views;
    private final Rights rights;
    private final RightRules rules;
    private final AuditTrail audit;
    private final BusinessClock clock;

    CorrectRight(
            FindRights find, RightViews views, Rights rights, RightRules rules, AuditTrail audit, BusinessClock clock) {
        this.find = find;
        this.views = views;
        this.rights = rights;
        this.rules = rules;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Corrects the facts. The IP office may always; a bank while the right is its own statement alone and was never
     * pledged.
     *
     * @param unmoved checks that the right is the one that the actor saw; throws otherwise
     * @throws Problem 404 outside the scope, 403 for other roles, 409 {@code CORRECTION_BY_IP_OFFICE} or
     *     {@code RIGHT_ON_RECORD}, 400 with every broken rule
     */
    public IpRight correct(Actor actor, String id, RightDraft draft, Consumer<IpRight> unmoved) {
        IpRight before = find.locked(actor, id);
        actor.require(Role.BANK_CLERK, Role.IP_OFFICE_REVIEWER);
        unmoved.accept(before);
        String bank = Scopes.bankOf(actor);
        if (bank != null && !isAlone(bank, before)) {
            throw Problem.of(409, "CORRECTION_BY_IP_OFFICE");
        }
        List<Finding> found = new ArrayList<>();
        Optional<RightRecord> read = draft.read(found);
        Refusals.throwIfAny(found);
        RightRecord record = read.orElseThrow();
        found.addAll(rules.refusals(record, clock.today()));
        found.addAll(RightRules.refusalsBeside(record, before.standing()));
        Refusals.throwIfAny(found);
        IpRight after = before.corrected(record);
        checkNumberFree(actor, after);
        if (!replace(after)) {
            throw Problem.of(409, "CHANGED_MEANWHILE");
        }
        audit.record(
                actor,
                "RIGHT_CORRECTED",
                FindRights.OBJECT,
                id,
                RightView.OnRecord.of(before),
                RightView.OnRecord.of(after),
                null);
        return after;
    }

    private boolean isAlone(String bank, IpRight right) {
        return bank.equals(right.enteredByBank())
                && rights.readers(right.id()).equals(Set.of(bank))
                && !right.record().pledgedBefore()
                && views.everPledged(List.of(right.id())).isEmpty();
    }

    private void checkNumberFree(Actor actor, IpRight after) {
        RightRecord record = after.record();
        Optional<IpRight> other = rights.byNumber(record.kind(), record.number())
                .filter(right -> !right.id().equals(after.id()));
        if (other.isPresent()) {
            throw rights.find(Scopes.of(actor), other.get().id())
                    .map(RecordRight::onRecord)
                    .orElseGet(() -> taken(record));
        }
    }

    private boolean replace(IpRight after) {
        try {
            return rights.replace(after);
        } catch (Rights.NumberTaken twin) {
            throw taken(after.record());
        }
    }

    private static Problem taken(RightRecord record) {
        return Problem.of(409, "RIGHT_ON_RECORD").with("number", record.number());
    }
}
