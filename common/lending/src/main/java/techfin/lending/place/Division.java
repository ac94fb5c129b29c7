package techfin.lending.place;

import org.jspecify.annotations.Nullable;

/**
 * An administrative division, GB/T 2260, or a development zone with an internal code such as {@code 3715Z1}.
 *
 * @param code six characters
 * @param parent code of the division above, null for the province
 * @param formerCode code that it had before, null when there was none
 */
public record Division(
        String code,
        String nameZh,
        String nameEn,
        @Nullable String parent,
        Kind kind,
        @Nullable String formerCode) {

    /** Level of a division; a zone has no national code and stands beside the counties. */
    public enum Kind {
        PROVINCE,
        CITY,
        COUNTY,
        ZONE
    }

    /** Whether an enterprise can be seated here: a county or a zone, not a whole city. */
    public boolean seatsEnterprises() {
        return kind == Kind.COUNTY || kind == Kind.ZONE;
    }
}
