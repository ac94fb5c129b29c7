package techfin.rating.consent.usecase;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import techfin.rating.consent.Look;
import techfin.rating.consent.LookScope;

/**
 * A look of a bank as it is told to people.
 *
 * @param by user name, for the auditor
 * @param subject what was looked at: RECORD is what the register says, other subjects name themselves
 * @param scope how much the consent let the bank see
 */
public record LookView(
        String id,
        String consentId,
        String bankCode,
        @Nullable String by,
        Instant at,
        String subject,
        LookScope scope) {
    static LookView of(Look look, boolean named) {
        return new LookView(
                look.id(),
                look.consentId(),
                look.bankCode(),
                named ? look.by() : null,
                look.at(),
                look.subject(),
                look.scope());
    }
}
