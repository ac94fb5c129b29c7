package techfin.gateway.account;

/** What a person may do; the services decide by these names. */
public enum Role {
    /** Records loans of the own bank. */
    BANK_CLERK,
    /** Releases what a clerk of the own bank recorded. */
    BANK_CHECKER,
    /** Acts for the own enterprise. */
    ENTERPRISE,
    /** First review of the own county's cases. */
    COUNTY_REVIEWER,
    /** Checks filings and prepares subsidy rounds. */
    BUREAU_REVIEWER,
    /** Approves what another person prepared. */
    BUREAU_APPROVER,
    /** Reviews pledges of intellectual property. */
    IP_OFFICE_REVIEWER,
    /** Approves pledges of intellectual property. */
    IP_OFFICE_APPROVER,
    /** Pays what was approved. */
    FINANCE_PAYER,
    /** Sees everything, changes nothing. */
    AUDITOR,
    /** Writes rules. */
    RULE_AUTHOR,
    /** Releases rules that another person wrote. */
    RULE_APPROVER,
    /** Keeps users and organisations. */
    ADMIN
}
