package techfin.lending.servicing;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import techfin.money.Money;

/**
 * Who said that a loan is repaid in full, and who confirmed it.
 *
 * @param repaid yuan; what was outstanding before and was repaid by the settlement
 * @param reportedBy user name at the bank, null for settlements older than the keeping of it
 * @param confirmedBy user name of the second person at the bank, null while nobody confirmed it
 */
public record SettlementReport(
        Money repaid,
        @Nullable String reportedBy,
        @Nullable String confirmedBy,
        @Nullable LocalDate confirmedOn) {
    /** The same, confirmed by a second person. */
    public SettlementReport confirmed(String checker, LocalDate on) {
        return new SettlementReport(repaid, reportedBy, checker, on);
    }
}
