package techfin.rating.qualification.usecase;

import jakarta.inject.Singleton;
import java.util.function.Consumer;
import techfin.lending.enterprise.Uscc;
import techfin.rating.access.Role;
import techfin.rating.qualification.Qualification;
import techfin.rating.qualification.QualificationDraft;
import techfin.rating.qualification.QualificationLibrary;
import techfin.recordkit.Refusals;
import techfin.servicekit.actor.Actor;
import techfin.servicekit.audit.AuditTrail;
import techfin.servicekit.clock.BusinessClock;
import techfin.servicekit.problem.Problem;

/** The bureau takes a qualification out of force. Runs inside the caller's transaction. */
@Singleton
public class RevokeQualification {
    private final FindQualifications find;
    private final QualificationLibrary library;
    private final AuditTrail audit;
    private final BusinessClock clock;

    RevokeQualification(FindQualifications find, QualificationLibrary library, AuditTrail audit, BusinessClock clock) {
        this.find = find;
        this.library = library;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Revokes a qualification; it stays on record with the reason.
     *
     * @param unmoved checks that the qualification is the one that the actor saw; throws otherwise
     * @throws Problem 404 for what is not in the library, 403 for anybody but the bureau's reviewer, 409
     *     {@code QUALIFICATION_REVOKED} for the second time, 400 for a day that cannot be
     */
    public Qualification revoke(
            Actor actor, Uscc uscc, String id, Qualification.Revocation why, Consumer<Qualification> unmoved) {
        find.one(actor, uscc, id);
        actor.require(Role.BUREAU_REVIEWER);
        Qualification before = library.lock(uscc, id).orElseThrow(Problem::notFound);
        unmoved.accept(before);
        Qualification.Revocation already = before.revocation();
        if (already != null) {
            throw Problem.of(409, "QUALIFICATION_REVOKED").with("on", already.on());
        }
        Refusals.throwIfAny(QualificationDraft.revocationRefusals(before, why.on(), clock.today()));
        Qualification after = before.revoked(why);
        if (!library.replace(after)) {
            throw Problem.of(409, "CHANGED_MEANWHILE");
        }
        audit.record(
                actor,
                "QUALIFICATION_REVOKED",
                FindQualifications.OBJECT,
                id,
                QualificationView.OnRecord.of(before),
                QualificationView.OnRecord.of(after),
                why.reason());
        return after;
    }
}
