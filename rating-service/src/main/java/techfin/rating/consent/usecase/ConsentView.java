package techfin.rating.consent.usecase;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import techfin.rating.consent.Consent;
import techfin.rating.consent.LookScope;

/**
 * A consent as it is told to people.
 *
 * @param bankCode code of the bank's organisation, or * for every bank
 * @param from day on which it was given
 * @param until last day
 * @param standing today
 * @param withdrawnAt null while it was not taken back
 */
public record ConsentView(
        String id,
        long version,
        String uscc,
        String bankCode,
        LookScope scope,
        LocalDate from,
        LocalDate until,
        Consent.Standing standing,
        @Nullable Instant withdrawnAt) {
    /** A consent with its standing on a day. */
    public static ConsentView of(Consent consent, LocalDate today) {
        Consent.Withdrawal withdrawal = consent.withdrawal();
        return new ConsentView(
                consent.id(),
                consent.version(),
                consent.uscc().value(),
                consent.bankCode(),
                consent.scope(),
                consent.from(),
                consent.until(),
                consent.standingOn(today),
                withdrawal == null ? null : withdrawal.at());
    }
}
