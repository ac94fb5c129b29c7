package techfin.pledge.lapse.web;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.http.annotation.QueryValue;
import org.jspecify.annotations.Nullable;
import techfin.pledge.lapse.LapseFilter;
import techfin.pledge.lapse.LapseKind;
import techfin.pledge.lapse.LapseStatus;

/** What a list of warnings is narrowed to, as it stands in the address. */
@Introspected
record LapseListQuery(
        @QueryValue @Nullable LapseKind kind,

        @QueryValue @Nullable LapseStatus status,

        @QueryValue @Nullable String rightId,

        @QueryValue @Nullable String pledgeId) {
    LapseFilter toFilter() {
        return new LapseFilter(kind, status, rightId, pledgeId);
    }
}
