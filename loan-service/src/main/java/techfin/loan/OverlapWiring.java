package techfin.loan;

import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import techfin.subsidykit.overlap.OverlapNeighbour;

/** Whom this service asks before it approves a subsidy. */
@Factory
final class OverlapWiring {
    @Singleton
    OverlapNeighbour overlapNeighbour() {
        return new OverlapNeighbour("ip-pledge", "PLEDGE", 8082);
    }
}
