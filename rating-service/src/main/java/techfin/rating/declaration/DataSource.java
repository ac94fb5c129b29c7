package techfin.rating.declaration;

/** Where a value comes from. */
public enum DataSource {
    /** The enterprise's own word. */
    DECLARED,
    AUDIT_REPORT,
    TAX,
    SOCIAL_SECURITY,
    IP_OFFICE,
    QUALIFICATION_LIST,
    COURT,
    OTHER
}
