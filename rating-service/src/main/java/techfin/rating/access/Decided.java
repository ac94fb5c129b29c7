package techfin.rating.access;

import java.time.LocalDate;

/**
 * The word of the second person.
 *
 * @param by user name
 * @param on Beijing calendar
 */
public record Decided(String by, LocalDate on, String reason) {}
