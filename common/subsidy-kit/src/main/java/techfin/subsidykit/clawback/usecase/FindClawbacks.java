package techfin.subsidykit.clawback.usecase;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import techfin.servicekit.actor.Actor;
import techfin.servicekit.problem.Problem;
import techfin.subsidykit.access.usecase.CaseScopes;
import techfin.subsidykit.application.Cases;
import techfin.subsidykit.application.SubsidyApplication;
import techfin.subsidykit.clawback.Clawbacks;
import techfin.subsidykit.payment.Payments;

/** What was paid on a case and asked back, for everybody who may see the case. */
@Singleton
public class FindClawbacks {
    private final Cases cases;
    private final CaseScopes scopes;
    private final Payments payments;
    private final Clawbacks clawbacks;

    FindClawbacks(Cases cases, CaseScopes scopes, Payments payments, Clawbacks clawbacks) {
        this.cases = cases;
        this.scopes = scopes;
        this.payments = payments;
        this.clawbacks = clawbacks;
    }

    /**
     * The money of a case as it stands.
     *
     * @throws Problem 404 when it does not exist or lies outside the scope, which look alike
     */
    public PaidStanding of(Actor reader, String id) {
        return of(cases.find(scopes.of(reader), id).orElseThrow(Problem::notFound));
    }

    PaidStanding of(SubsidyApplication application) {
        String id = application.id();
        return PaidStanding.of(application, payments.shares(List.of(id)).getOrDefault(id, Map.of()), clawbacks.of(id));
    }
}
