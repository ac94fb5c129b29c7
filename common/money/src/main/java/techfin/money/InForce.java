package techfin.money;

import java.time.LocalDate;

/**
 * What a dated table says for a day.
 *
 * @param value the entry in force
 * @param since first day of the entry
 * @param latestKnown true if the day lies after the last day the table knows: nothing later has been entered, which does
 *     not prove that nothing later was published
 */
public record InForce<T>(T value, LocalDate since, boolean latestKnown) {}
