package techfin.loan.subsidy.usecase;

import jakarta.inject.Singleton;
import java.util.Optional;
import techfin.lending.servicing.SettlementUse;
import techfin.subsidykit.access.CaseScope;
import techfin.subsidykit.access.ServicePath;
import techfin.subsidykit.application.Cases;

/** A subsidy application that is not over rests on the settlement of its loan, a granted one on its vouchers too. */
@Singleton
class ApplicationsOnSettlement implements SettlementUse {
    private final Cases cases;
    private final ServicePath path;

    ApplicationsOnSettlement(Cases cases, ServicePath path) {
        this.cases = cases;
        this.path = path;
    }

    @Override
    public Optional<String> of(String loanId) {
        return cases.liveOf(loanId).map(id -> path.of("/subsidy-applications/", id));
    }

    @Override
    public Optional<String> grantedFor(String loanId) {
        return cases.liveOf(loanId)
                .flatMap(id -> cases.find(new CaseScope.OfCity(), id))
                .filter(found -> found.state().isGranted())
                .map(found -> path.of("/subsidy-applications/", found.id()));
    }
}
