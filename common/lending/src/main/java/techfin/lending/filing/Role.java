package techfin.lending.filing;

/** Names of the roles that touch loan records, as they stand in the access token. */
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

    /** No person: a job of the service itself. Never in a token. */
    public static final String SYSTEM = "SYSTEM";

    private Role() {}
}
