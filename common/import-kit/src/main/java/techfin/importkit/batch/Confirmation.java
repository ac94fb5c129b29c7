package techfin.importkit.batch;

import java.time.Instant;
import java.time.LocalDate;
import techfin.importkit.ConfirmationMode;
import techfin.servicekit.actor.Actor;

/**
 * Somebody's word that a batch is to be written.
 *
 * @param on day of the confirmation, Beijing calendar: the day that all its records count from
 */
public record Confirmation(Actor by, LocalDate on, Instant at, ConfirmationMode mode) {}
