package techfin.money;

/** The two terms for which the loan prime rate (贷款市场报价利率) is published. */
public enum LprTenor {
    ONE_YEAR,
    OVER_FIVE_YEARS
}
