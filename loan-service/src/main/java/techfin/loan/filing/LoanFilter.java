package techfin.loan.filing;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import techfin.lending.enterprise.FoldedName;
import techfin.lending.filing.LoanStatus;
import techfin.lending.record.Span;
import techfin.money.Money;

/**
 * What a list of loans is narrowed to; null and an open span mean any.
 *
 * @param decided day of the bureau's last decision
 * @param namePiece a piece of the enterprise's name
 * @param secondPerson user name; settled loans whose settlement nobody has confirmed yet and somebody else reported
 */
public record LoanFilter(
        @Nullable LoanStatus status,
        @Nullable String bankCode,
        @Nullable String divisionCode,
        @Nullable String uscc,
        @Nullable String noteNumber,
        Span<LocalDate> decided,
        Span<LocalDate> disbursed,
        Span<LocalDate> matures,
        Span<Money> principal,
        @Nullable Boolean firstLoan,
        @Nullable Security security,
        @Nullable FoldedName namePiece,
        @Nullable String secondPerson) {
    /** Narrows nothing. */
    public static final LoanFilter ANY = new LoanFilter(
            null, null, null, null, null, Span.open(), Span.open(), Span.open(), Span.open(), null, null, null, null);

    /** How the list is ordered: by what it has a span of, the first of these; else by entry. */
    public LoanOrder order() {
        if (!decided.isOpen()) {
            return LoanOrder.DECISION;
        }
        if (!disbursed.isOpen()) {
            return LoanOrder.DISBURSEMENT;
        }
        if (!matures.isOpen()) {
            return LoanOrder.MATURITY;
        }
        return principal.isOpen() ? LoanOrder.ENTRY : LoanOrder.PRINCIPAL;
    }
}
