package techfin.importkit;

import java.time.LocalDate;
import techfin.servicekit.actor.Actor;

/**
 * On whose behalf and for which day rows are judged or written.
 *
 * @param importId the batch
 * @param actor who sent the sheet, or, while rows are written, who confirmed it
 * @param day day of the check, or of the confirmation; Beijing calendar
 */
public record ImportRun(String importId, Actor actor, LocalDate day) {}
