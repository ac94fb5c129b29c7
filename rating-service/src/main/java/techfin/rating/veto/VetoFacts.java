package techfin.rating.veto;

import java.time.LocalDate;

/**
 * What happened.
 *
 * @param on day of the event, of the entry on a list, or of the finding
 * @param source the document that proves it
 * @param text what happened, in words
 */
public record VetoFacts(VetoGround ground, LocalDate on, String source, String text) {}
