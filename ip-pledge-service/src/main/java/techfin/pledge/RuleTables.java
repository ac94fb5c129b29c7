package techfin.pledge;

import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.util.Set;
import techfin.lending.place.Division;
import techfin.lending.place.Divisions;
import techfin.lending.place.Seats;
import techfin.pledge.loan.IpLoanRules;
import techfin.pledge.pledging.ContractRules;
import techfin.subsidykit.access.Office;
import techfin.subsidykit.access.Offices;
import techfin.subsidykit.form.PlaceNames;

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

    /** The IP office runs the rounds of pledge loans; a round may name the science bureau, which leads in Liaocheng. */
    @Singleton
    Offices offices() {
        return new Offices(Office.IP_OFFICE, Set.of(Office.IP_OFFICE, Office.SCIENCE_BUREAU));
    }

    /** Names of divisions for printed forms. */
    @Singleton
    PlaceNames placeNames(Divisions divisions) {
        return code -> divisions.find(code).map(Division::nameZh).orElse(code);
    }
}
