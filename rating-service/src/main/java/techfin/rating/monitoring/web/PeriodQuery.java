package techfin.rating.monitoring.web;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.http.annotation.QueryValue;
import io.swagger.v3.oas.annotations.Parameter;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Two days and a division, as they stand in the address. */
@Introspected
record PeriodQuery(
        @QueryValue @Nullable @Parameter(description = "The first day", required = true)
        LocalDate from,

        @QueryValue @Nullable @Parameter(description = "The last day, not in the future", required = true)
        LocalDate to,

        @QueryValue @Nullable @Parameter(description = "Only enterprises seated there today; without it the whole city")
        String divisionCode) {}
