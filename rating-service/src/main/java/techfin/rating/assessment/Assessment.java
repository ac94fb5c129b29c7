package techfin.rating.assessment;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import techfin.lending.enterprise.Uscc;

/**
 * What an enterprise was rated on a day. Never changes; who wants to know why recalculates it from its input and its
 * system, which never change either.
 *
 * @param inputId the data that counted
 * @param systemId the version of the indicator system
 * @param onDay the day for which it was made
 * @param total two places
 * @param upperBound the total if everything that was missing had scored full
 * @param coverage covered share of the weights, 0 to 1, two places
 * @param dimensions scores by code of the dimension, two places; without those of which nothing applied
 * @param veto the ground of the veto that counted, null for none
 * @param validUntil last day on which it stands
 * @param runId the run that made it
 */
public record Assessment(
        String id,
        Uscc uscc,
        String inputId,
        String systemId,
        LocalDate onDay,
        String stage,
        BigDecimal total,
        BigDecimal upperBound,
        BigDecimal coverage,
        Map<String, BigDecimal> dimensions,
        String gradeByScore,
        String grade,
        @Nullable String veto,
        LocalDate validUntil,
        String runId,
        String madeBy,
        Instant madeAt) {
    public Assessment {
        dimensions = Collections.unmodifiableMap(new LinkedHashMap<>(dimensions));
    }
}
