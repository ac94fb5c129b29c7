package techfin.loankit.statistics.web;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.http.annotation.QueryValue;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import techfin.lending.record.Finding;
import techfin.lending.record.PlausibleDays;
import techfin.lending.statistics.CrossAsked;
import techfin.recordkit.Refusals;

/** Which loans a table by county, bank and quarter counts, as it stands in the address. */
@Introspected
public record CrossQuery(
        @QueryValue @Nullable LocalDate from,

        @QueryValue @Nullable LocalDate to,

        @QueryValue
        @Nullable
        @Parameter(
                schema =
                        @Schema(
                                type = "string",
                                allowableValues = {"decision", "disbursement"},
                                defaultValue = "decision"))
        String dateOf,

        @QueryValue @Nullable String divisionCode,

        @QueryValue @Nullable String bankCode) {

    /**
     * What the parameters ask for.
     *
     * @throws techfin.servicekit.problem.Problem 400 with every parameter that cannot be
     */
    public CrossAsked toAsked(LocalDate today) {
        List<Finding> found = new ArrayList<>();
        LocalDate last = to == null ? today : to;
        LocalDate first = from == null ? LocalDate.of(last.getYear(), 1, 1) : from;
        if (from != null) {
            PlausibleDays.check("?from", from, found);
        }
        PlausibleDays.check("?to", last, found);
        if (last.isBefore(first)) {
            found.add(new Finding("?to", "ENDS_BEFORE_BEGIN", Map.of("from", first.toString())));
        }
        boolean byDisbursement = "disbursement".equals(dateOf);
        if (dateOf != null && !byDisbursement && !"decision".equals(dateOf)) {
            found.add(Finding.of("?dateOf", "UNKNOWN_VALUE"));
        }
        Refusals.throwIfAny(found);
        return new CrossAsked(byDisbursement, first, last, divisionCode, bankCode);
    }
}
