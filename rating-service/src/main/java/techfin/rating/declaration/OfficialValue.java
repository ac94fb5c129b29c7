package techfin.rating.declaration;

import java.time.Instant;

/**
 * A value from an official source, which counts in place of what the enterprise declared.
 *
 * @param by who entered it
 */
public record OfficialValue(Entry entry, String by, Instant at) {}
