package techfin.loan.subsidy.usecase;

import jakarta.inject.Singleton;
import java.util.Optional;
import techfin.loan.servicing.SettlementUse;
import techfin.loan.subsidy.Applications;

/** A subsidy application that is not refused rests on the settlement of its loan. */
@Singleton
class ApplicationsOnSettlement implements SettlementUse {
    private final Applications applications;

    ApplicationsOnSettlement(Applications applications) {
        this.applications = applications;
    }

    @Override
    public Optional<String> of(String loanId) {
        return applications.liveOf(loanId).map(id -> "/api/loan/v1/subsidy-applications/" + id);
    }
}
