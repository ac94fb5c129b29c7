package techfin.pledge.loan.web;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.http.annotation.QueryValue;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import techfin.lending.filing.LoanStatus;
import techfin.lending.record.Finding;
import techfin.lending.record.PlausibleDays;
import techfin.lending.record.Span;
import techfin.pledge.loan.IpLoanFilter;
import techfin.recordkit.Refusals;

/** What a list of loans is narrowed to, as it stands in the address. */
@Introspected
public record IpLoanListQuery(
        @QueryValue @Nullable LoanStatus status,

        @QueryValue @Nullable String bankCode,

        @QueryValue @Nullable String divisionCode,

        @QueryValue @Nullable String uscc,

        @QueryValue @Nullable String noteNumber,

        @QueryValue @Nullable String pledgeId,

        @QueryValue @Nullable LocalDate disbursedFrom,

        @QueryValue @Nullable LocalDate disbursedTo) {
    /**
     * The filter that the parameters state.
     *
     * @throws techfin.servicekit.problem.Problem 400 with every parameter that cannot be
     */
    IpLoanFilter toFilter() {
        List<Finding> found = new ArrayList<>();
        check("?disbursedFrom", disbursedFrom, found);
        check("?disbursedTo", disbursedTo, found);
        Span<LocalDate> disbursed = new Span<>(disbursedFrom, disbursedTo);
        if (disbursed.isUpsideDown()) {
            found.add(new Finding("?disbursedTo", "ENDS_BEFORE_BEGIN", Map.of("from", String.valueOf(disbursedFrom))));
        }
        Refusals.throwIfAny(found);
        return new IpLoanFilter(status, bankCode, divisionCode, uscc, noteNumber, pledgeId, disbursed);
    }

    private static void check(String pointer, @Nullable LocalDate day, List<Finding> found) {
        if (day != null) {
            PlausibleDays.check(pointer, day, found);
        }
    }
}
