package techfin.pledge;

import io.micronaut.context.annotation.Context;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.util.Set;
import techfin.lending.place.Division;
import techfin.lending.place.Divisions;
import techfin.lending.place.Seats;
import techfin.pledge.loan.IpLoanRules;
import techfin.pledge.pledging.ContractRules;
import techfin.servicekit.start.BadSetting;
import techfin.servicekit.start.Settings;
import techfin.subsidykit.access.Office;
import techfin.subsidykit.access.Offices;
import techfin.subsidykit.form.PlaceNames;

/** Gives the pure rules what they work on, read once at the start. */
@Factory
class RuleTables {
    private static final String OFFICE_SETTING = "TECHFIN_PLEDGE_OFFICE";

    @Singleton
    ContractRules contractRules(Seats seats) {
        return new ContractRules(seats);
    }

    @Singleton
    IpLoanRules ipLoanRules(Seats seats) {
        return new IpLoanRules(seats);
    }

    /**
     * Both offices can run rounds of pledge loans, and a round names its own; {@code TECHFIN_PLEDGE_OFFICE} says which one
     * runs a round that names none: the IP office as in Shandong, or the science bureau, which leads in Liaocheng.
     */
    @Context
    Offices offices(Settings settings) {
        Set<Office> both = Set.of(Office.IP_OFFICE, Office.SCIENCE_BUREAU);
        String usual = settings.text(OFFICE_SETTING, Office.IP_OFFICE.name());
        return both.stream()
                .filter(office -> office.name().equals(usual))
                .findFirst()
                .map(office -> new Offices(office, both))
                .orElseThrow(() ->
                        new BadSetting(OFFICE_SETTING, "'" + usual + "' is neither IP_OFFICE nor SCIENCE_BUREAU"));
    }

    /** Names of divisions for printed forms. */
    @Singleton
    PlaceNames placeNames(Divisions divisions) {
        return code -> divisions.find(code).map(Division::nameZh).orElse(code);
    }
}
