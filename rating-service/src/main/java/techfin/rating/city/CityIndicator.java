package techfin.rating.city;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An indicator of the city.
 *
 * @param code for example {@code P6}
 * @param group of the innovative-city system
 * @param unit null for qualitative ones and bare quotients
 * @param core one of the core indicators of its system
 * @param base where the plan starts; null outside of the plan
 * @param target what the plan wants
 * @param source document that defines it
 * @param shipped values that come with the program, one a year at most, all of version 0
 * @param anomalies what does not fit in the sources
 */
public record CityIndicator(
        String code,
        Family system,
        @Nullable String group,
        Words name,
        @Nullable String unit,
        Direction direction,
        boolean core,
        @Nullable YearValue base,
        @Nullable YearValue target,
        String source,
        @Nullable Words note,
        List<CityValue> shipped,
        List<Anomaly> anomalies) {
    public CityIndicator {
        shipped = List.copyOf(shipped);
        anomalies = List.copyOf(anomalies);
        if (shipped.stream().map(CityValue::year).distinct().count() != shipped.size()) {
            throw new IllegalArgumentException(code + " has two values of one year");
        }
    }

    /** Where an indicator belongs. */
    public enum Family {
        /** The eight indicators of the plan. */
        PLAN,
        /** Series beside the plan. */
        RELATED,
        /** The 26 items by which innovative cities are watched. */
        INNOVATIVE_CITY
    }

    /** Which way is better. */
    public enum Direction {
        HIGHER,
        LOWER,
        /** Qualitative: there is no value. */
        NONE
    }
}
