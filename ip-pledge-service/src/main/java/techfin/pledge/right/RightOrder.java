package techfin.pledge.right;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What a list of rights is ordered by. */
public enum RightOrder {
    /** Newest entry first. */
    ENTRY,
    /** Earliest due fee first; rights alike in it by entry, oldest first. */
    FEE,
    /** Earliest end first; rights alike in it by entry, oldest first. */
    EXPIRY;

    /** What a right is placed by: days since 1970-01-01, or zero where the entry alone decides. */
    public long keyOf(IpRight right) {
        return switch (this) {
            case ENTRY -> 0;
            case FEE -> day(right.standing().feeDueOn());
            case EXPIRY -> day(right.record().expiresOn());
        };
    }

    /** Whether a right can have such a key. */
    boolean knows(long key) {
        return switch (this) {
            case ENTRY -> key == 0;
            case FEE, EXPIRY -> key >= RightDays.EARLIEST.toEpochDay() && key <= RightDays.LATEST.toEpochDay();
        };
    }

    /** A right that lost the day while its list was read would stand last. */
    private static long day(@Nullable LocalDate day) {
        return (day == null ? RightDays.LATEST : day).toEpochDay();
    }
}
