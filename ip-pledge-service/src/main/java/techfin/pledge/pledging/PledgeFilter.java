package techfin.pledge.pledging;

import org.jspecify.annotations.Nullable;

/**
 * What a list of pledges is narrowed to; null leaves a field open.
 *
 * @param rightId pledges that the right is or was part of
 */
public record PledgeFilter(
        @Nullable PledgeStatus status,
        @Nullable String bankCode,
        @Nullable String uscc,
        @Nullable String contractNumber,
        @Nullable String rightId) {
    /** Everything in the scope. */
    public static final PledgeFilter ALL = new PledgeFilter(null, null, null, null, null);
}
