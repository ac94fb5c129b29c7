package techfin.pledge.lapse;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import techfin.pledge.right.FeeStatus;
import techfin.pledge.right.Impediment;
import techfin.pledge.right.LegalStatus;

/**
 * A right of a registered pledge as the watch looks at it.
 *
 * @param expiresOn last day of the right, null for none
 * @param standing what stands about the right now
 * @param atRegistration what stood about it when the pledge was registered
 * @param securedTo last day of the secured debt
 * @param loansEndOn last day of the running loans on the pledge, null without any
 */
public record Watched(
        Pledged pledged,
        @Nullable LocalDate expiresOn,
        Standing standing,
        Baseline atRegistration,
        LocalDate securedTo,
        @Nullable LocalDate loansEndOn) {

    /**
     * Which right of which pledge.
     *
     * @param rightId null for the pledge as a whole
     * @param rightNumber null for the pledge as a whole
     * @param divisionCode of the pledgor's seat
     */
    public record Pledged(
            @Nullable String rightId,
            @Nullable String rightNumber,
            String pledgeId,
            String bankCode,
            String divisionCode) {
        /** The pledge as a whole. */
        public Pledged whole() {
            return new Pledged(null, null, pledgeId, bankCode, divisionCode);
        }
    }

    /** What was found out about a right last. */
    public record Standing(
            LegalStatus status,
            Set<Impediment> impediments,
            FeeStatus fee,
            @Nullable LocalDate feeDueOn) {
        public Standing {
            impediments = Set.copyOf(impediments);
        }
    }

    /** What stood when a pledge was registered. */
    public record Baseline(LegalStatus status, Set<Impediment> impediments) {
        /** Without an entry of that time it is what the register asks for: in force, and nothing in the way. */
        public static final Baseline UNKNOWN = new Baseline(LegalStatus.IN_FORCE, Set.of());

        public Baseline {
            impediments = Set.copyOf(impediments);
        }
    }
}
