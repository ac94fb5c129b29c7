package techfin.pledge.right;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import techfin.lending.enterprise.Uscc;

/**
 * The facts of a right; they change by correction only.
 *
 * @param owners at least one; their shares add up to exactly 100 %
 * @param divisionCode county or zone of the city in which the owner that pledges is seated
 * @param appliedOn day of the application; of an international application its international filing date, of a divisional
 *     one that of its parent
 * @param grantedOn day of grant or registration, null before
 * @param expiresOn last day of the right, see {@link RightTerm}; null when it has no end or none is known yet
 * @param pledgedBefore whether it was pledged before this platform kept records
 * @param sameDayTwin the invention or utility model that the same applicant filed for the same thing on the same day, null
 *     for none
 * @param divisional whether the number is that of a divisional application (分案申请), which is younger than its day
 */
public record RightRecord(
        RightKind kind,
        RightNumber number,
        String name,
        List<Owner> owners,
        String divisionCode,
        LocalDate appliedOn,
        @Nullable LocalDate grantedOn,
        @Nullable LocalDate expiresOn,
        boolean pledgedBefore,
        @Nullable RightNumber sameDayTwin,
        boolean divisional) {
    public RightRecord {
        owners = List.copyOf(owners);
        if (number.kind() != kind) {
            throw new IllegalArgumentException("a " + kind + " has no number of a " + number.kind());
        }
    }

    /** A right that is not of a divisional application. */
    public RightRecord(
            RightKind kind,
            RightNumber number,
            String name,
            List<Owner> owners,
            String divisionCode,
            LocalDate appliedOn,
            @Nullable LocalDate grantedOn,
            @Nullable LocalDate expiresOn,
            boolean pledgedBefore,
            @Nullable RightNumber sameDayTwin) {
        this(
                kind,
                number,
                name,
                owners,
                divisionCode,
                appliedOn,
                grantedOn,
                expiresOn,
                pledgedBefore,
                sameDayTwin,
                false);
    }

    /** Whether this enterprise owns it, alone or with others. */
    public boolean isOwnedBy(Uscc uscc) {
        return owners.stream().anyMatch(owner -> uscc.equals(owner.uscc()));
    }
}
