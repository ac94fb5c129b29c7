package techfin.gateway.account;

/** What an organisation is to the platform; it bounds the roles that its people may have. */
public enum OrganisationKind {
    /** A bank that records loans. */
    BANK,
    /** An enterprise; its code is its unified social credit code. */
    ENTERPRISE,
    /** The science and technology office of a county; its code is the division code. */
    COUNTY,
    /** The city's science and technology bureau. */
    BUREAU,
    /** The office that reviews pledges of intellectual property. */
    IP_OFFICE,
    /** The finance bureau, which pays. */
    FINANCE,
    /** The audit office, which sees everything and changes nothing. */
    AUDIT,
    /** Those who run the platform. */
    PLATFORM;

    /** Whether a person of such an organisation may have the role. */
    public boolean allows(Role role) {
        return switch (role) {
            case BANK_CLERK, BANK_CHECKER -> this == BANK;
            case ENTERPRISE -> this == ENTERPRISE;
            case COUNTY_REVIEWER -> this == COUNTY;
            case BUREAU_REVIEWER, BUREAU_APPROVER, RULE_AUTHOR, RULE_APPROVER -> this == BUREAU;
            case IP_OFFICE_REVIEWER, IP_OFFICE_APPROVER -> this == IP_OFFICE;
            case FINANCE_PAYER -> this == FINANCE;
            case AUDITOR -> this == AUDIT;
            case ADMIN -> this == PLATFORM;
        };
    }
}
