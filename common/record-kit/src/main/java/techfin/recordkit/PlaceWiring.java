package techfin.recordkit;

import io.micronaut.context.annotation.Context;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import techfin.lending.place.City;
import techfin.lending.place.Division;
import techfin.lending.place.Divisions;
import techfin.lending.place.Seats;
import techfin.servicekit.start.BadSetting;
import techfin.servicekit.start.Settings;

/** Gives the rules the table of divisions, read once at the start, and the city of this platform. */
@Factory
class PlaceWiring {
    private static final String CITY_SETTING = "TECHFIN_CITY";

    @Singleton
    Divisions divisions() {
        return Divisions.shipped();
    }

    /** The city whose bureau runs this platform: {@code TECHFIN_CITY}, a division code of level city. */
    @Context
    City city(Divisions divisions, Settings settings) {
        String code = settings.text(CITY_SETTING, "371500");
        boolean known =
                divisions.find(code).filter(d -> d.kind() == Division.Kind.CITY).isPresent();
        if (!known) {
            throw new BadSetting(CITY_SETTING, "'" + code + "' is no city of the division table");
        }
        return new City(code);
    }

    @Singleton
    Seats seats(Divisions divisions, City city) {
        return new Seats(divisions, city);
    }
}
