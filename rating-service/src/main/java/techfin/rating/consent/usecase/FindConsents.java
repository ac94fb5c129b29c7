package techfin.rating.consent.usecase;

import jakarta.inject.Singleton;
import techfin.lending.enterprise.Uscc;
import techfin.rating.access.RatingScope;
import techfin.rating.access.Role;
import techfin.rating.access.usecase.Scopes;
import techfin.rating.consent.Consent;
import techfin.rating.consent.Consents;
import techfin.rating.consent.Look;
import techfin.rating.enterprise.usecase.FindEnterprises;
import techfin.servicekit.actor.Actor;
import techfin.servicekit.clock.BusinessClock;
import techfin.servicekit.paging.Page;
import techfin.servicekit.paging.PageRequest;
import techfin.servicekit.problem.Problem;

/**
 * Looks up consents and looks. An enterprise sees its own and who looked; the auditor those of everybody; a bank what is in
 * force for itself.
 */
@Singleton
public class FindConsents {
    /** What the audit trail calls a consent. */
    public static final String OBJECT = "consent";

    private final FindEnterprises enterprises;
    private final Consents consents;
    private final BusinessClock clock;

    FindConsents(FindEnterprises enterprises, Consents consents, BusinessClock clock) {
        this.enterprises = enterprises;
        this.consents = consents;
        this.clock = clock;
    }

    /** A consent as it is told to people. */
    public ConsentView view(Consent consent) {
        return ConsentView.of(consent, clock.today());
    }

    /**
     * One consent of an enterprise.
     *
     * @throws Problem 404 outside the scope, 403 for anybody but the enterprise and the auditor
     */
    public ConsentView one(Actor actor, Uscc uscc, String id) {
        requireOwnerOrAuditor(actor, uscc);
        return view(consents.find(uscc, id).orElseThrow(Problem::notFound));
    }

    /** What an enterprise let banks see, the newest first; whoever may ask is as in {@link #one}. */
    public Page<ConsentView> of(Actor actor, Uscc uscc, PageRequest page) {
        requireOwnerOrAuditor(actor, uscc);
        return Page.of(consents.of(uscc, page.after(), page.limit() + 1), page, Consent::id)
                .map(this::view);
    }

    public long count(Actor actor, Uscc uscc) {
        requireOwnerOrAuditor(actor, uscc);
        return consents.count(uscc);
    }

    /**
     * Who looked at an enterprise, the latest first; which person it was, for the auditor.
     *
     * @throws Problem 404 outside the scope, 403 for anybody but the enterprise and the auditor
     */
    public Page<LookView> looks(Actor actor, Uscc uscc, PageRequest page) {
        requireOwnerOrAuditor(actor, uscc);
        boolean named = actor.has(Role.AUDITOR);
        return Page.of(consents.looks(uscc, page.after(), page.limit() + 1), page, Look::id)
                .map(look -> LookView.of(look, named));
    }

    public long countLooks(Actor actor, Uscc uscc) {
        requireOwnerOrAuditor(actor, uscc);
        return consents.countLooks(uscc);
    }

    /**
     * What is in force for the actor's bank, the newest first.
     *
     * @throws Problem 403 for anybody but a bank
     */
    public Page<ConsentView> givenTo(Actor actor, PageRequest page) {
        String bank = bankOf(actor);
        return Page.of(consents.givenTo(bank, clock.today(), page.after(), page.limit() + 1), page, Consent::id)
                .map(this::view);
    }

    public long countGivenTo(Actor actor) {
        return consents.countGivenTo(bankOf(actor), clock.today());
    }

    private static String bankOf(Actor actor) {
        return switch (Scopes.of(actor)) {
            case RatingScope.OfBank bank -> bank.code();
            case RatingScope.OfCity city -> throw Problem.forbidden();
            case RatingScope.OfDivisions divisions -> throw Problem.forbidden();
            case RatingScope.OfEnterprise enterprise -> throw Problem.forbidden();
        };
    }

    private void requireOwnerOrAuditor(Actor actor, Uscc uscc) {
        enterprises.one(actor, uscc);
        actor.require(Role.ENTERPRISE, Role.AUDITOR);
    }
}
