package techfin.pledge.pledging;

import org.jspecify.annotations.Nullable;

/**
 * A right as a part of a pledge.
 *
 * @param rightId the right on record
 * @param coOwnersConsent number or date of the paper by which all other owners agree, null for none
 * @param firstPledge whether it was never pledged before; fixed when the contract is entered
 */
public record PledgedRight(String rightId, @Nullable String coOwnersConsent, boolean firstPledge) {}
