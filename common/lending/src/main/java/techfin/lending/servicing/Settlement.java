package techfin.lending.servicing;

import java.time.LocalDate;

/**
 * The bank's word that principal and interest are repaid in full.
 *
 * @param on day of the last repayment; it repays the rest of the balance
 * @param overdueDays days that any payment was late
 */
public record Settlement(LocalDate on, int overdueDays) {}
