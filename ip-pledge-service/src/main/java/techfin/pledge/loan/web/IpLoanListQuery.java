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

        @QueryValue @Nullable LocalDate decidedFrom,

        @QueryValue @Nullable LocalDate decidedTo,

        @QueryValue @Nullable LocalDate disbursedFrom,

        @QueryValue @Nullable LocalDate disbursedTo) {
    /**
     * The filter that the parameters state.
     *
     * @throws techfin.servicekit.problem.Problem 400 with every parameter that cannot be
     */
    IpLoanFilter toFilter() {
        List<Finding> found = new ArrayList<>();
        Span<LocalDate> decided = span("decided", decidedFrom, decidedTo, found);
        Span<LocalDate> disbursed = span("disbursed", disbursedFrom, disbursedTo, found);
        Refusals.throwIfAny(found);
        return new IpLoanFilter(status, bankCode, divisionCode, uscc, noteNumber, pledgeId, decided, disbursed);
    }

    private static Span<LocalDate> span(
            String name, @Nullable LocalDate from, @Nullable LocalDate to, List<Finding> found) {
        check("?" + name + "From", from, found);
        check("?" + name + "To", to, found);
        Span<LocalDate> span = new Span<>(from, to);
        if (span.isUpsideDown()) {
            found.add(new Finding("?" + name + "To", "ENDS_BEFORE_BEGIN", Map.of("from", String.valueOf(from))));
        }
        return span;
    }

    private static void check(String pointer, @Nullable LocalDate day, List<Finding> found) {
        if (day != null) {
            PlausibleDays.check(pointer, day, found);
        }
    }
}
