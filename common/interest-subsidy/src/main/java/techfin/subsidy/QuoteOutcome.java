package techfin.subsidy;

/** What came of asking for a quote: figures, or no rate to make them of. */
public sealed interface QuoteOutcome permits Quote, NoRateInForce {}
