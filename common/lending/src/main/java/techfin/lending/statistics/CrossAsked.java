package techfin.lending.statistics;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Which loans a table by county, bank and quarter counts.
 *
 * @param byDisbursement by the day of disbursement; else by the day of the decision
 * @param from first day
 * @param to last day, this included
 * @param divisionCode loans of this county alone; null for all
 * @param bankCode loans of this bank alone; null for all
 */
public record CrossAsked(
        boolean byDisbursement,
        LocalDate from,
        LocalDate to,
        @Nullable String divisionCode,
        @Nullable String bankCode) {}
