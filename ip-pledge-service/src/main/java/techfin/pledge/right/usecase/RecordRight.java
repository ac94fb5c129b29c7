package techfin.pledge.right.usecase;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import techfin.lending.record.Finding;
import techfin.pledge.right.IpRight;
import techfin.pledge.right.RightDraft;
import techfin.pledge.right.RightFields;
import techfin.pledge.right.RightRecord;
import techfin.pledge.right.RightRules;
import techfin.pledge.right.RightScope;
import techfin.pledge.right.Rights;
import techfin.pledge.right.StatusDraft;
import techfin.pledge.right.StatusEntry;
import techfin.recordkit.Refusals;
import techfin.servicekit.actor.Actor;
import techfin.servicekit.audit.AuditTrail;
import techfin.servicekit.clock.BusinessClock;
import techfin.servicekit.id.Ids;
import techfin.servicekit.problem.Problem;
import techfin.subsidykit.access.Role;

/** A bank or the IP office states a right. Runs inside the caller's transaction. */
@Singleton
public class RecordRight {
    static final String STANDING = "/standing";
    private final Rights rights;
    private final RightRules rules;
    private final AuditTrail audit;
    private final BusinessClock clock;

    RecordRight(Rights rights, RightRules rules, AuditTrail audit, BusinessClock clock) {
        this.rights = rights;
        this.rules = rules;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * The right that somebody stated.
     *
     * @param isNew whether it was not on record before
     */
    public record Recorded(IpRight right, boolean isNew) {}

    /**
     * Records the right, or lets the bank read the one on record when it states the same facts.
     *
     * @throws Problem 403 for anybody but a bank's clerk and the IP office's reviewer; 400 with every broken rule; 409
     *     {@code RIGHT_ON_RECORD} with a link when the actor's own side stated it before; 409 {@code RIGHT_DIFFERS} with the
     *     pointers of the facts that are on record otherwise, without what they are
     */
    public Recorded record(Actor actor, RightDraft draft, StatusDraft standing) {
        actor.require(Role.BANK_CLERK, Role.IP_OFFICE_REVIEWER);
        LocalDate today = clock.today();
        List<Finding> found = new ArrayList<>();
        Optional<RightRecord> read = draft.read(found);
        Optional<StatusEntry> entry = standing.read(STANDING, actor.username(), clock.now(), found);
        Refusals.throwIfAny(found);
        RightRecord record = read.orElseThrow();
        found.addAll(rules.refusals(record, today));
        found.addAll(RightRules.refusals(STANDING, record, entry.orElseThrow(), today));
        Refusals.throwIfAny(found);
        Optional<IpRight> known = rights.byNumber(record.kind(), record.number());
        return known.isPresent()
                ? join(actor, known.get().id(), record, entry.orElseThrow())
                : add(actor, record, entry.orElseThrow());
    }

    private Recorded add(Actor actor, RightRecord record, StatusEntry entry) {
        IpRight right = new IpRight(Ids.next(), 1, record, entry, actor.username(), Scopes.bankOf(actor));
        try {
            rights.add(right);
        } catch (Rights.NumberTaken twin) {
            IpRight first = rights.byNumber(record.kind(), record.number()).orElseThrow(() -> twin);
            return join(actor, first.id(), record, entry);
        }
        audit.record(
                actor,
                "RIGHT_RECORDED",
                FindRights.OBJECT,
                right.id(),
                null,
                RightView.OnRecord.of(right),
                entry.source());
        return new Recorded(right, true);
    }

    private Recorded join(Actor actor, String id, RightRecord stated, StatusEntry entry) {
        IpRight known = rights.lock(new RightScope.OfCity(), id).orElseThrow();
        String bank = Scopes.bankOf(actor);
        if (bank == null || rights.readers(id).contains(bank)) {
            throw onRecord(known);
        }
        List<String> differing = RightFields.differing(known.record(), stated);
        if (!differing.isEmpty()) {
            Problem problem = Problem.of(409, "RIGHT_DIFFERS").with("number", stated.number());
            differing.forEach(pointer -> problem.at(pointer, "DIFFERS_FROM_RECORD"));
            throw problem;
        }
        rights.addReader(known, bank, clock.now());
        IpRight now = entry.saysTheSame(known.standing()) ? known : known.found(entry);
        if (now.version() != known.version() && !rights.addStatus(now, entry, bank)) {
            throw Problem.of(409, "CHANGED_MEANWHILE");
        }
        audit.record(
                actor,
                FindRights.STATED_AGAIN,
                FindRights.OBJECT,
                id,
                RightView.OnRecord.of(known),
                RightView.OnRecord.of(now),
                entry.source());
        return new Recorded(now, false);
    }

    static Problem onRecord(IpRight right) {
        return Problem.of(409, "RIGHT_ON_RECORD")
                .with("number", right.record().number())
                .link("/api/ip-pledge/v1/rights/" + right.id());
    }
}
