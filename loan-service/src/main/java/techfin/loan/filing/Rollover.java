package techfin.loan.filing;

import org.jspecify.annotations.Nullable;

/**
 * The loans before and after a loan that was rolled over (无还本续贷).
 *
 * @param predecessorId record of the loan that this one repays, null when there is none or it is not on record
 * @param predecessorContract contract number of that loan, null when it is not on record
 * @param successorId record of the accepted loan that repays this one, null for none
 */
public record Rollover(
        @Nullable String predecessorId,
        @Nullable String predecessorContract,
        @Nullable String successorId) {
    /** Neither before nor after. */
    public static final Rollover NONE = new Rollover(null, null, null);

    /** Rolls that loan over; null for a loan that rolls over nothing on record. */
    public Rollover from(@Nullable Loan predecessor) {
        return predecessor == null
                ? new Rollover(null, null, successorId)
                : new Rollover(predecessor.id(), predecessor.record().contractNumber(), successorId);
    }

    /** Rolled over by that loan; null takes the link away. */
    public Rollover by(@Nullable String successor) {
        return new Rollover(predecessorId, predecessorContract, successor);
    }
}
