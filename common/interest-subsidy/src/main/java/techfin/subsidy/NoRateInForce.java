package techfin.subsidy;

import techfin.money.LprTenor;

/**
 * A prime rate is needed that was not published (yet): nothing is guessed.
 *
 * @param wanted the day (2019-08-01) or the month (2026-12) whose rate is needed
 * @param knownUntil the last publication day in the table
 */
public record NoRateInForce(LprTenor tenor, String wanted, String knownUntil) implements QuoteOutcome {
    /** The stable code of the answer. */
    public static final String CODE = "NO_RATE_IN_FORCE";
}
