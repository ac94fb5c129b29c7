package techfin.subsidykit.listing;

import java.time.LocalDate;

/**
 * A frozen list.
 *
 * @param digest {@code sha256:…} over the list in canonical JSON
 */
public record Frozen(RoundList list, String digest, String madeBy, LocalDate madeOn) {}
