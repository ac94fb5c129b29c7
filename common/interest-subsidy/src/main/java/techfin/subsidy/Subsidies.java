package techfin.subsidy;

import java.util.List;
import org.jspecify.annotations.Nullable;
import techfin.money.LprTable;

/** Quotes the subsidy of any loan by any scheme version. Pure: the same question has the same answer for ever. */
public final class Subsidies {
    private Subsidies() {}

    /**
     * What the scheme gives for the loan, with a receipt.
     *
     * @param previousGrants what the enterprise was granted before, under any scheme
     * @param grantYear the year whose cap counts; null for the year of settlement (of maturity while not settled)
     * @param rates the prime rates as published
     * @throws ArithmeticException if a figure leaves 63 bits of fen
     */
    public static QuoteOutcome quote(
            SchemeVersion scheme,
            LoanFacts loan,
            List<PreviousGrant> previousGrants,
            @Nullable Integer grantYear,
            LprTable rates) {
        try {
            return new Quoting(scheme, loan, previousGrants, grantYear, rates).quote();
        } catch (RatesUsed.Missing missing) {
            return missing.outcome();
        }
    }
}
