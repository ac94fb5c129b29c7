package techfin.rating.qualification.usecase;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import techfin.lending.enterprise.Uscc;
import techfin.lending.record.Finding;
import techfin.rating.access.Role;
import techfin.rating.enterprise.usecase.FindEnterprises;
import techfin.rating.qualification.Qualification;
import techfin.rating.qualification.QualificationDraft;
import techfin.rating.qualification.QualificationFacts;
import techfin.rating.qualification.QualificationKey;
import techfin.rating.qualification.QualificationLibrary;
import techfin.recordkit.Refusals;
import techfin.servicekit.actor.Actor;
import techfin.servicekit.audit.AuditTrail;
import techfin.servicekit.clock.BusinessClock;
import techfin.servicekit.id.Ids;
import techfin.servicekit.problem.Problem;

/** The bureau records one qualification of an enterprise on the register. Runs inside the caller's transaction. */
@Singleton
public class RecordQualification {
    private final FindEnterprises enterprises;
    private final QualificationLibrary library;
    private final AuditTrail audit;
    private final BusinessClock clock;

    RecordQualification(
            FindEnterprises enterprises, QualificationLibrary library, AuditTrail audit, BusinessClock clock) {
        this.enterprises = enterprises;
        this.library = library;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Records a qualification.
     *
     * @throws Problem 404 for an enterprise that is not on the register; 403 for anybody but the bureau's reviewer; 400 with
     *     every broken rule; 409 {@code QUALIFICATION_ON_RECORD} with a link
     */
    public Qualification record(Actor actor, Uscc uscc, QualificationDraft draft) {
        enterprises.one(actor, uscc);
        actor.require(Role.BUREAU_REVIEWER);
        List<Finding> found = new ArrayList<>();
        Optional<QualificationFacts> read = draft.read(clock.today(), found);
        Refusals.throwIfAny(found);
        QualificationFacts facts = read.orElseThrow();
        QualificationKey key = QualificationKey.of(uscc, facts);
        Qualification known = library.byKeys(List.of(key)).get(key);
        if (known != null) {
            throw onRecord(known);
        }
        Qualification qualification = Qualification.recorded(Ids.next(), uscc, facts, clock.today());
        try {
            library.addAll(List.of(qualification));
        } catch (QualificationLibrary.OnRecord twin) {
            throw onRecord(
                    Optional.ofNullable(library.byKeys(List.of(key)).get(key)).orElseThrow(() -> twin));
        }
        audit.record(
                actor,
                "QUALIFICATION_RECORDED",
                FindQualifications.OBJECT,
                qualification.id(),
                null,
                QualificationView.OnRecord.of(qualification),
                facts.source());
        return qualification;
    }

    private static Problem onRecord(Qualification known) {
        return Problem.of(409, "QUALIFICATION_ON_RECORD")
                .with("kind", known.kind())
                .with("year", known.facts().year())
                .link("/api/rating/v1/enterprises/" + known.uscc() + "/qualifications/" + known.id());
    }
}
