package techfin.pledge.appraisal.usecase;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import techfin.lending.record.Finding;
import techfin.pledge.appraisal.Appraisal;
import techfin.pledge.appraisal.AppraisalDraft;
import techfin.pledge.appraisal.Appraisals;
import techfin.pledge.right.IpRight;
import techfin.pledge.right.RightScope;
import techfin.pledge.right.usecase.FindRights;
import techfin.pledge.right.usecase.Scopes;
import techfin.recordkit.Refusals;
import techfin.servicekit.actor.Actor;
import techfin.servicekit.audit.AuditTrail;
import techfin.servicekit.clock.BusinessClock;
import techfin.servicekit.id.Ids;
import techfin.servicekit.problem.Problem;
import techfin.subsidykit.access.Role;

/** A bank records what a right was appraised at, and looks its appraisals up. */
@Singleton
public class AppraiseRight {
    private final FindRights findRights;
    private final Appraisals appraisals;
    private final AuditTrail audit;
    private final BusinessClock clock;

    AppraiseRight(FindRights findRights, Appraisals appraisals, AuditTrail audit, BusinessClock clock) {
        this.findRights = findRights;
        this.appraisals = appraisals;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Records an appraisal. Runs inside the caller's transaction.
     *
     * @throws Problem 403 for anybody but a bank's clerk, 404 for a right outside the scope, 400 with every broken rule
     */
    public Appraisal record(Actor clerk, String rightId, AppraisalDraft draft) {
        clerk.require(Role.BANK_CLERK);
        IpRight right = findRights.one(clerk, rightId);
        List<Finding> found = new ArrayList<>();
        Optional<AppraisalDraft.Facts> read = draft.read(clock.today(), found);
        Refusals.throwIfAny(found);
        AppraisalDraft.Facts facts = read.orElseThrow();
        Appraisal appraisal = new Appraisal(
                Ids.next(),
                right.id(),
                clerk.organisation().code(),
                facts.value(),
                facts.method(),
                facts.appraiser(),
                facts.appraisedOn(),
                facts.validUntil(),
                facts.reportNumber(),
                clerk.username(),
                clock.now());
        appraisals.add(appraisal);
        audit.record(clerk, "APPRAISAL_RECORDED", "appraisal", appraisal.id(), null, AppraisalView.of(appraisal), null);
        return appraisal;
    }

    /**
     * The appraisals of a right that the actor may see, the latest valuation first: a bank's own, for offices of the city
     * all.
     *
     * @throws Problem 403 for enterprises and counties, 404 for a right outside the scope
     */
    public List<Appraisal> of(Actor actor, String rightId) {
        return switch (Scopes.of(actor)) {
            case RightScope.OfBank bank ->
                appraisals.of(bank.code(), findRights.one(actor, rightId).id());
            case RightScope.OfCity all ->
                appraisals.ofAllBanks(findRights.one(actor, rightId).id());
            case RightScope.OfEnterprise enterprise -> throw Problem.forbidden();
            case RightScope.OfDivisions divisions -> throw Problem.forbidden();
        };
    }
}
