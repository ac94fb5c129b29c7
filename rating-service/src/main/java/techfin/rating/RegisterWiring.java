package techfin.rating;

import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import techfin.lending.place.Seats;
import techfin.rating.enterprise.EnterpriseRules;

/** Gives the pure rules of the register what they need. */
@Factory
class RegisterWiring {
    @Singleton
    EnterpriseRules enterpriseRules(Seats seats) {
        return new EnterpriseRules(seats);
    }
}
