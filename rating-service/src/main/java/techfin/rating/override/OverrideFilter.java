package techfin.rating.override;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import techfin.lending.enterprise.Uscc;

/**
 * What a list of overrides is narrowed to; null leaves a field open.
 *
 * @param on day on which they are in force
 */
public record OverrideFilter(
        @Nullable Uscc uscc,
        GradeOverride.@Nullable State state,
        @Nullable OverrideReason reason,
        @Nullable LocalDate on) {}
