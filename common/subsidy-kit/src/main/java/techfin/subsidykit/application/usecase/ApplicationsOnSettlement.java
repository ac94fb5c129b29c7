package techfin.subsidykit.application.usecase;

import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.function.Predicate;
import techfin.lending.servicing.SettlementUse;
import techfin.subsidykit.access.ServicePath;
import techfin.subsidykit.application.Cases;
import techfin.subsidykit.application.SubsidyApplication;

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
        return link(loanId, application -> true);
    }

    @Override
    public Optional<String> grantedFor(String loanId) {
        return link(loanId, application -> application.state().isGranted());
    }

    /** The first of the loan's live cases, whatever the scheme. */
    private Optional<String> link(String loanId, Predicate<SubsidyApplication> wanted) {
        return cases.liveOf(loanId).stream()
                .filter(wanted)
                .findFirst()
                .map(found -> path.of("/subsidy-applications/", found.id()));
    }
}
