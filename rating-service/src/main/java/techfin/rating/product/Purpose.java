package techfin.rating.product;

/** What money is for: what rules of finance for technology allow, and what they forbid. */
public enum Purpose {
    RESEARCH,
    TRANSFER,
    INDUSTRIALISATION,
    OTHER_INNOVATION,
    WORKING_CAPITAL,
    ON_LENDING,
    ENTRUSTED_LOAN,
    PRIVATE_LENDING,
    CAPITAL_MARKET,
    CONSUMPTION
}
