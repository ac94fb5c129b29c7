package techfin.pledge;

import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import techfin.lending.place.Seats;
import techfin.pledge.loan.IpLoanRules;
import techfin.pledge.pledging.ContractRules;

/** Gives the pure rules what they work on, read once at the start. */
@Factory
class RuleTables {
    @Singleton
    ContractRules contractRules(Seats seats) {
        return new ContractRules(seats);
    }

    @Singleton
    IpLoanRules ipLoanRules(Seats seats) {
        return new IpLoanRules(seats);
    }
}
