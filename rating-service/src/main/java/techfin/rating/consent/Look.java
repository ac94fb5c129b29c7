package techfin.rating.consent;

import java.time.Instant;
import techfin.lending.enterprise.Uscc;

/**
 * A bank looked at something of an enterprise.
 *
 * @param by user name
 * @param subject what was looked at, such as {@code RECORD}
 * @param scope how much the consent let it see
 */
public record Look(
        String id,
        Uscc uscc,
        String consentId,
        String bankCode,
        String by,
        Instant at,
        String subject,
        LookScope scope) {}
