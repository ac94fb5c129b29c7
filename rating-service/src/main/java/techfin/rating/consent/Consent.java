package techfin.rating.consent;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import techfin.lending.enterprise.Uscc;

/**
 * An enterprise lets a bank look.
 *
 * @param bankCode code of the bank's organisation, or {@link #EVERY_BANK}
 * @param from day on which it was given
 * @param until last day
 * @param givenBy user name of who gave it for the enterprise
 * @param withdrawal null while it was not taken back
 */
public record Consent(
        String id,
        long version,
        Uscc uscc,
        String bankCode,
        LookScope scope,
        LocalDate from,
        LocalDate until,
        String givenBy,
        @Nullable Withdrawal withdrawal) {
    /** Stands for all banks. */
    public static final String EVERY_BANK = "*";

    /**
     * When and by whom it was taken back.
     *
     * @param by user name
     */
    public record Withdrawal(Instant at, String by) {}

    /** How a consent stands on a day. */
    public enum Standing {
        IN_FORCE,
        EXPIRED,
        WITHDRAWN
    }

    /** The same, taken back. */
    public Consent withdrawn(Withdrawal when) {
        return new Consent(id, version + 1, uscc, bankCode, scope, from, until, givenBy, when);
    }

    /** How it stands on a day, its last day included; what is taken back is so at once. */
    public Standing standingOn(LocalDate today) {
        if (withdrawal != null) {
            return Standing.WITHDRAWN;
        }
        return today.isAfter(until) ? Standing.EXPIRED : Standing.IN_FORCE;
    }

    public boolean isInForce(LocalDate today) {
        return standingOn(today) == Standing.IN_FORCE;
    }

    /** Whether it names this bank. */
    public boolean names(String bank) {
        return bankCode.equals(EVERY_BANK) || bankCode.equals(bank);
    }
}
