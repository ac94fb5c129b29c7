package techfin.pledge.pledging;

import java.time.LocalDate;

/**
 * The entry in the register of pledges.
 *
 * @param number of the registration notice (质押登记通知书)
 * @param on the day on which the pledge arises
 */
public record Registration(String number, LocalDate on) {}
