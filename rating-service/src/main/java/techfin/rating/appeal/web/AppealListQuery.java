package techfin.rating.appeal.web;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.http.annotation.QueryValue;
import io.swagger.v3.oas.annotations.Parameter;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import techfin.lending.enterprise.Uscc;
import techfin.lending.record.Finding;
import techfin.rating.appeal.Appeal;
import techfin.rating.appeal.usecase.FindAppeals;
import techfin.recordkit.Refusals;

/** What a list of appeals is narrowed to, as it stands in the address. */
@Introspected
record AppealListQuery(
        @QueryValue @Nullable String uscc,

        @QueryValue Appeal.@Nullable State state,

        @QueryValue @Nullable @Parameter(description = "true: not decided by the lawful deadline")
        Boolean overdue) {

    /**
     * The filter that the parameters state.
     *
     * @throws techfin.servicekit.problem.Problem 400 for what is no code
     */
    FindAppeals.Asked asked() {
        Uscc code = uscc == null ? null : Uscc.parse(uscc).orElse(null);
        List<Finding> found = new ArrayList<>();
        if (uscc != null && code == null) {
            found.add(Finding.of("?uscc", "INVALID_USCC"));
        }
        Refusals.throwIfAny(found);
        return new FindAppeals.Asked(code, state, overdue);
    }
}
