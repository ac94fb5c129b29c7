package techfin.pledge.pledging;

import java.time.Instant;
import java.time.LocalDate;
import techfin.money.Money;

/**
 * A change that was registered (变更登记): what was before stays on record.
 *
 * @param was amount secured before
 * @param wasTo last day of the secured debt before
 * @param securedAmount yuan; from now on
 * @param securedTo from now on
 * @param number of the notice of the change
 * @param on day of its registration
 */
public record PledgeChange(
        String id,
        String pledgeId,
        Money was,
        LocalDate wasTo,
        Money securedAmount,
        LocalDate securedTo,
        String number,
        LocalDate on,
        String enteredBy,
        Instant recordedAt) {}
