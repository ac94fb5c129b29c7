package techfin.pledge;

import io.micronaut.context.annotation.Context;
import io.micronaut.context.annotation.Factory;
import techfin.pledge.lapse.LapseRules;
import techfin.servicekit.start.Settings;

/** Tells the watch over pledged rights how early it warns. */
@Factory
class LapseWiring {
    private static final String FEE_DAYS = "TECHFIN_LAPSE_FEE_DAYS";
    private static final int MOST_DAYS = 366;

    /** Days before a fee falls due from which it is warned of: {@code TECHFIN_LAPSE_FEE_DAYS}, 0 to 366. */
    @Context
    LapseRules lapseRules(Settings settings) {
        return new LapseRules(settings.whole(FEE_DAYS, LapseRules.USUAL_FEE_DAYS, 0, MOST_DAYS));
    }
}
