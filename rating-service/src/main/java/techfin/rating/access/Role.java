package techfin.rating.access;

/** Names of the roles that touch enterprises and their rating, as they stand in the access token. */
public final class Role {
    public static final String BANK_CLERK = "BANK_CLERK";
    public static final String BANK_CHECKER = "BANK_CHECKER";
    public static final String ENTERPRISE = "ENTERPRISE";
    public static final String COUNTY_REVIEWER = "COUNTY_REVIEWER";
    public static final String BUREAU_REVIEWER = "BUREAU_REVIEWER";
    public static final String BUREAU_APPROVER = "BUREAU_APPROVER";
    public static final String IP_OFFICE_REVIEWER = "IP_OFFICE_REVIEWER";
    public static final String IP_OFFICE_APPROVER = "IP_OFFICE_APPROVER";
    public static final String FINANCE_PAYER = "FINANCE_PAYER";
    public static final String AUDITOR = "AUDITOR";
    public static final String RULE_AUTHOR = "RULE_AUTHOR";
    public static final String RULE_APPROVER = "RULE_APPROVER";

    private Role() {}
}
