package techfin.rating.assessment.web;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.http.annotation.QueryValue;
import org.jspecify.annotations.Nullable;
import techfin.lending.enterprise.Uscc;
import techfin.servicekit.problem.Problem;

/** What a list of assessments is narrowed to, as it stands in the address. */
@Introspected
public record AssessmentListQuery(
        @QueryValue @Nullable String uscc,
        @QueryValue @Nullable String runId) {
    /**
     * The enterprise.
     *
     * @throws Problem 400 for what is no code
     */
    @Nullable
    Uscc enterprise() {
        return uscc == null
                ? null
                : Uscc.parse(uscc).orElseThrow(() -> Problem.invalid().at("?uscc", "INVALID_USCC"));
    }
}
