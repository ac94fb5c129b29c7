package techfin.pledge.statistics.web;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.http.annotation.QueryValue;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What is asked of a table of pledges, as it stands in the address.
 *
 * @param group counts packages of this group alone
 */
@Introspected
record PledgeStatisticsQuery(
        @QueryValue
        @Nullable
        @Parameter(
                required = true,
                schema =
                        @Schema(
                                type = "string",
                                allowableValues = {"kind", "group", "division", "bank", "quarter", "month"}))
        String by,

        @QueryValue @Nullable LocalDate from,

        @QueryValue @Nullable LocalDate to,

        @QueryValue
        @Nullable
        @Parameter(
                schema =
                        @Schema(
                                type = "string",
                                allowableValues = {"patent", "trademark", "other", "mixed"}))
        String group) {
    LoanStatisticsQuery toLoans() {
        return new LoanStatisticsQuery(by, from, to, null, group);
    }
}
