package techfin.rating;

import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import techfin.lending.place.Seats;
import techfin.money.WorkingCalendar;
import techfin.rating.enterprise.EnterpriseRules;

/** Gives the pure rules what they need. */
@Factory
class RegisterWiring {
    @Singleton
    EnterpriseRules enterpriseRules(Seats seats) {
        return new EnterpriseRules(seats);
    }

    /** A calendar that somebody brings along, such as a newer one, comes first. */
    @Singleton
    @Requires(missingBeans = WorkingCalendar.class)
    WorkingCalendar workingCalendar() {
        return WorkingCalendar.stateCouncil();
    }
}
