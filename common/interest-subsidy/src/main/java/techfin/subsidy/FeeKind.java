package techfin.subsidy;

/** What an enterprise pays for besides interest, so that a loan comes about. */
public enum FeeKind {
    /** Appraisal of the pledged rights (评估费), also an analysis of their value. */
    APPRAISAL,
    /** Premium of a credit or loan-guarantee insurance (保险费). */
    INSURANCE,
    /** Fee of a guarantor (担保费). */
    GUARANTEE,
    /** Fee of a rating agency (评级费). */
    RATING
}
