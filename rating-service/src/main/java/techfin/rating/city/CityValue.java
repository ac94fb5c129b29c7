package techfin.rating.city;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What a source says of an indicator in a year.
 *
 * @param version 0 for what comes with the program, then 1, 2 … with each correction
 * @param asOf what the source says about the day or the period, where it is not the whole year
 * @param source document or press, with its day
 * @param reason why it replaces the version before it
 */
public record CityValue(
        int year,
        int version,
        BigDecimal value,
        @Nullable String asOf,
        String source,
        @Nullable String reason) {
    public CityValue {
        if (version < 0 || value.signum() < 0 || source.isBlank()) {
            throw new IllegalArgumentException("no value of " + year + ": " + value + " by " + source);
        }
    }
}
