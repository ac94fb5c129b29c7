package techfin.pledge.pledging.web;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.http.annotation.QueryValue;
import org.jspecify.annotations.Nullable;
import techfin.pledge.pledging.PledgeFilter;
import techfin.pledge.pledging.PledgeStatus;

/** What a list of pledges is narrowed to, as it stands in the address. */
@Introspected
public record PledgeListQuery(
        @QueryValue @Nullable PledgeStatus status,

        @QueryValue @Nullable String bankCode,

        @QueryValue @Nullable String uscc,

        @QueryValue @Nullable String contractNumber,

        @QueryValue @Nullable String rightId) {
    PledgeFilter toFilter() {
        return new PledgeFilter(status, bankCode, uscc, contractNumber, rightId);
    }
}
