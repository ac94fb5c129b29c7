package techfin.subsidy;

/** Which prime rate a scheme takes. */
public enum LprFixing {
    /** The publication of the month before the month of signing (Shandong IP pledge loans). */
    MONTH_BEFORE_SIGNING,
    /** In force on the day of signing (Sichuan). */
    SIGNING_DAY,
    /** The publication of December of the year of settlement (Fujian, Xiamen). */
    DECEMBER_OF_SETTLEMENT_YEAR
}
