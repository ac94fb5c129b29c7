package techfin.importkit.batch;

import java.time.Instant;
import techfin.servicekit.actor.Actor;

/**
 * The file that a batch was made from, or that corrected it last.
 *
 * @param fileName as the sender called it
 * @param by who sent it
 */
public record Received(String fileId, String fileName, Actor by, Instant at) {}
