package techfin.pledge.loan;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import techfin.lending.filing.LoanStatus;
import techfin.lending.record.Span;

/**
 * What a list of loans is narrowed to; null leaves a field open.
 *
 * @param pledgeId loans that the pledge secures
 * @param decided first and last day of the office's last decision
 * @param disbursed first and last day of disbursement
 */
public record IpLoanFilter(
        @Nullable LoanStatus status,
        @Nullable String bankCode,
        @Nullable String divisionCode,
        @Nullable String uscc,
        @Nullable String noteNumber,
        @Nullable String pledgeId,
        Span<LocalDate> decided,
        Span<LocalDate> disbursed) {
    /** Everything in the scope. */
    public static final IpLoanFilter ALL =
            new IpLoanFilter(null, null, null, null, null, null, Span.open(), Span.open());
}
