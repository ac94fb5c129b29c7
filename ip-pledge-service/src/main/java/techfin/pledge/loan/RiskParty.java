package techfin.pledge.loan;

/** Who bears a part of the risk of a loan. Zhongshan has four of them, Zhuhai two, Shandong a fund with 40 %. */
public enum RiskParty {
    /** 风险补偿基金 of the province. */
    PROVINCE_FUND,
    CITY_FUND,
    COUNTY_FUND,
    BANK,
    /** 保险公司. */
    INSURER,
    /** 担保公司. */
    GUARANTOR,
    /** 评估机构. */
    APPRAISER,
    OTHER
}
