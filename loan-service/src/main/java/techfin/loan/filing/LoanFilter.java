package techfin.loan.filing;

import org.jspecify.annotations.Nullable;

/** What a list of loans is narrowed to; null means any. */
public record LoanFilter(
        @Nullable LoanStatus status,
        @Nullable String bankCode,
        @Nullable String divisionCode,
        @Nullable String uscc,
        @Nullable String noteNumber) {
    /** Narrows nothing. */
    public static final LoanFilter ANY = new LoanFilter(null, null, null, null, null);
}
