package techfin.loankit.servicing.usecase;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import techfin.lending.servicing.Balance;
import techfin.lending.servicing.SettlementReport;

/**
 * The settlement of a loan as it is told.
 *
 * @param confirmedBy the second person at the bank, null while nobody confirmed it
 */
public record SettlementView(
        LocalDate settledOn,
        int overdueDays,
        @Nullable String reportedBy,
        @Nullable String confirmedBy,
        @Nullable LocalDate confirmedOn) {
    /** What is told of the settlement in a balance; null while the loan runs. */
    public static @Nullable SettlementView of(Balance balance) {
        LocalDate settledOn = balance.settledOn();
        if (settledOn == null) {
            return null;
        }
        SettlementReport report = balance.settlement();
        return new SettlementView(
                settledOn,
                balance.overdueDays(),
                report == null ? null : report.reportedBy(),
                report == null ? null : report.confirmedBy(),
                report == null ? null : report.confirmedOn());
    }
}
