package techfin.rating.monitoring;

import org.jspecify.annotations.Nullable;
import techfin.lending.enterprise.Uscc;

/**
 * The rating that stood of an enterprise on a day.
 *
 * @param total hundredths of a point
 * @param veto the ground of the veto that counted, null for none
 */
public record Rated(
        Uscc uscc,
        String inputId,
        String systemId,
        String stage,
        int total,
        String grade,
        @Nullable String veto) {}
