package techfin.pledge;

import io.micronaut.context.annotation.Context;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.util.Optional;
import techfin.lending.place.Seats;
import techfin.pledge.appraisal.PledgeRateCeilings;
import techfin.pledge.right.RightRules;
import techfin.servicekit.start.BadSetting;
import techfin.servicekit.start.Settings;

/** Gives the pure rules of rights and appraisals their tables, read once at the start. */
@Factory
class RightTables {
    private static final String CEILINGS = "TECHFIN_PLEDGE_CEILINGS";

    @Singleton
    RightRules rightRules(Seats seats) {
        return new RightRules(seats);
    }

    /** The shipped ceilings, with those of {@code TECHFIN_PLEDGE_CEILINGS} in their place. */
    @Context
    PledgeRateCeilings pledgeRateCeilings(Settings settings) {
        PledgeRateCeilings shipped = PledgeRateCeilings.shipped();
        Optional<String> stated = settings.text(CEILINGS);
        if (stated.isEmpty()) {
            return shipped;
        }
        try {
            return shipped.with(stated.get());
        } catch (IllegalArgumentException wrong) {
            throw new BadSetting(CEILINGS, String.valueOf(wrong.getMessage()));
        }
    }
}
