package techfin.loan.filing;

/**
 * What a transfer loan may be used for: research, transfer, industrialisation or other innovation activity, and the
 * repayment of a filed predecessor (无还本续贷). Anything else, such as on-lending or capital-market investment, has no
 * value here and is refused. Source: 青岛 工作指引 2025-05-23 and 临沂 rule of 2024-03-20, alike in three places.
 */
public enum Purpose {
    RESEARCH,
    TRANSFER,
    INDUSTRIALISATION,
    OTHER_INNOVATION,
    REPAY_PREDECESSOR
}
