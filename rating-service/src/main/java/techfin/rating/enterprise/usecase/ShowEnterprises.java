package techfin.rating.enterprise.usecase;

import jakarta.inject.Singleton;
import techfin.lending.enterprise.Uscc;
import techfin.rating.access.RatingScope;
import techfin.rating.access.usecase.Scopes;
import techfin.rating.enterprise.Enterprise;
import techfin.rating.enterprise.EnterpriseFilter;
import techfin.servicekit.actor.Actor;
import techfin.servicekit.paging.Page;
import techfin.servicekit.paging.PageRequest;
import techfin.servicekit.problem.Problem;

/** Shows enterprises, each with what its reader may know of it. */
@Singleton
public class ShowEnterprises {
    private final FindEnterprises find;

    ShowEnterprises(FindEnterprises find) {
        this.find = find;
    }

    /**
     * One enterprise.
     *
     * @throws Problem 404 when it is not on the register or lies outside the actor's scope, which look alike
     */
    public EnterpriseView one(Actor actor, Uscc uscc) {
        return view(actor, find.one(actor, uscc));
    }

    /** A page of enterprises, the newest on the register first. */
    public Page<EnterpriseView> page(Actor actor, EnterpriseFilter filter, PageRequest page) {
        return find.page(actor, filter, page).map(enterprise -> view(actor, enterprise));
    }

    private static EnterpriseView view(Actor actor, Enterprise enterprise) {
        return switch (Scopes.of(actor)) {
            case RatingScope.OfBank bank -> EnterpriseView.withoutFigures(enterprise);
            case RatingScope.OfCity city -> EnterpriseView.of(enterprise);
            case RatingScope.OfDivisions divisions -> EnterpriseView.of(enterprise);
            case RatingScope.OfEnterprise self -> EnterpriseView.of(enterprise);
        };
    }
}
