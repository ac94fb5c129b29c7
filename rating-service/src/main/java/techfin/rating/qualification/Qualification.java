package techfin.rating.qualification;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import techfin.lending.enterprise.Uscc;

/**
 * One qualification of an enterprise; a year has at most one of a kind.
 *
 * @param recordedOn day on which it came into this library
 * @param revocation null while nobody revoked it
 */
public record Qualification(
        String id,
        long version,
        Uscc uscc,
        QualificationFacts facts,
        LocalDate recordedOn,
        @Nullable Revocation revocation) {

    /**
     * Why it holds no more.
     *
     * @param on first day without it
     */
    public record Revocation(LocalDate on, String reason) {}

    /** How a qualification stands on a day. */
    public enum Standing {
        NOT_YET,
        IN_FORCE,
        EXPIRED,
        REVOKED
    }

    /** A qualification that comes into the library. */
    public static Qualification recorded(String id, Uscc uscc, QualificationFacts facts, LocalDate today) {
        return new Qualification(id, 1, uscc, facts, today, null);
    }

    /** The same without force from a day on. */
    public Qualification revoked(Revocation why) {
        return new Qualification(id, version + 1, uscc, facts, recordedOn, why);
    }

    /** What it is. */
    public QualificationKind kind() {
        return facts.kind();
    }

    /** How it stands on a day; what was revoked from a later day on is in force until then. */
    public Standing standingOn(LocalDate day) {
        if (revocation != null && !day.isBefore(revocation.on())) {
            return Standing.REVOKED;
        }
        if (day.isBefore(facts.validFrom())) {
            return Standing.NOT_YET;
        }
        return day.isAfter(facts.validUntil()) ? Standing.EXPIRED : Standing.IN_FORCE;
    }

    /** Whether it holds on a day; its first and its last day are days on which it does. */
    public boolean isInForce(LocalDate day) {
        return standingOn(day) == Standing.IN_FORCE;
    }
}
