package techfin.pledge.right;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import techfin.lending.enterprise.Uscc;

/**
 * What a list of rights is narrowed to; null means any.
 *
 * @param number normal form, of any kind unless a kind is given too
 * @param status legal status that stands
 * @param ownerUscc one of the owners
 * @param feeDueBefore the next fee is due before this day
 * @param expiresBefore the last day of the right lies before this day
 */
public record RightFilter(
        @Nullable RightKind kind,
        @Nullable String number,
        @Nullable LegalStatus status,
        @Nullable Uscc ownerUscc,
        @Nullable LocalDate feeDueBefore,
        @Nullable LocalDate expiresBefore) {
    /** Narrows nothing. */
    public static final RightFilter ANY = new RightFilter(null, null, null, null, null, null);

    /** How the list is ordered: by the day that it is narrowed to, the fee's first; else by entry. */
    public RightOrder order() {
        if (feeDueBefore != null) {
            return RightOrder.FEE;
        }
        return expiresBefore == null ? RightOrder.ENTRY : RightOrder.EXPIRY;
    }
}
