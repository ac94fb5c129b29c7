package techfin.rating.override.web;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.http.annotation.QueryValue;
import io.swagger.v3.oas.annotations.Parameter;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import techfin.lending.enterprise.Uscc;
import techfin.lending.record.Finding;
import techfin.rating.override.GradeOverride;
import techfin.rating.override.OverrideFilter;
import techfin.rating.override.OverrideReason;
import techfin.recordkit.Refusals;

/** What a list of overrides is narrowed to, as it stands in the address. */
@Introspected
record OverrideListQuery(
        @QueryValue @Nullable String uscc,

        @QueryValue @Parameter(description = "PROPOSED: waits for the second person")
        GradeOverride.@Nullable State state,

        @QueryValue @Nullable OverrideReason reason,

        @QueryValue @Nullable @Parameter(description = "Day on which they are in force")
        LocalDate on) {

    /**
     * The filter that the parameters state.
     *
     * @throws techfin.servicekit.problem.Problem 400 for what is no code
     */
    OverrideFilter toFilter() {
        Uscc code = uscc == null ? null : Uscc.parse(uscc).orElse(null);
        List<Finding> found = new ArrayList<>();
        if (uscc != null && code == null) {
            found.add(Finding.of("?uscc", "INVALID_USCC"));
        }
        Refusals.throwIfAny(found);
        return new OverrideFilter(code, state, reason, on);
    }
}
