package techfin.rating.review.web;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.http.annotation.QueryValue;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import techfin.lending.enterprise.Uscc;
import techfin.lending.record.Finding;
import techfin.rating.review.TriggerFilter;
import techfin.rating.review.TriggerKind;
import techfin.recordkit.Refusals;

/** What a list of triggers is narrowed to, as it stands in the address. */
@Introspected
record TriggerListQuery(
        @QueryValue @Nullable String uscc,

        @QueryValue @Nullable TriggerKind kind,

        @QueryValue @Nullable Boolean open) {

    /**
     * The filter that the parameters state.
     *
     * @throws techfin.servicekit.problem.Problem 400 for what is no code
     */
    TriggerFilter toFilter() {
        Uscc code = uscc == null ? null : Uscc.parse(uscc).orElse(null);
        List<Finding> found = new ArrayList<>();
        if (uscc != null && code == null) {
            found.add(Finding.of("?uscc", "INVALID_USCC"));
        }
        Refusals.throwIfAny(found);
        return new TriggerFilter(code, kind, open);
    }
}
