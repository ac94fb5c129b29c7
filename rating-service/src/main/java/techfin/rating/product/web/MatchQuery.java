package techfin.rating.product.web;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.http.annotation.QueryValue;
import io.swagger.v3.oas.annotations.Parameter;
import org.jspecify.annotations.Nullable;
import techfin.rating.product.Purpose;
import techfin.rating.product.Security;
import techfin.rating.product.usecase.MatchEnterprise;

/** What is asked beside what is on record, as it stands in the address. */
@Introspected
record MatchQuery(
        @QueryValue @Parameter(description = "Whether it never had a loan; false when left out") @Nullable
        Boolean firstLoan,

        @QueryValue @Parameter(description = "What the money is for; left out, every purpose") @Nullable
        Purpose purpose,

        @QueryValue @Parameter(description = "What it can offer; left out, every kind") @Nullable
        Security security) {
    MatchEnterprise.Wish wish() {
        return new MatchEnterprise.Wish(Boolean.TRUE.equals(firstLoan), purpose, security);
    }
}
