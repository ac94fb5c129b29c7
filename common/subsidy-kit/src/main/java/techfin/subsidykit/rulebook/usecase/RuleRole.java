package techfin.subsidykit.rulebook.usecase;

/** Roles around the rule book. */
final class RuleRole {
    static final String AUTHOR = "RULE_AUTHOR";
    static final String APPROVER = "RULE_APPROVER";
    static final String AUDITOR = "AUDITOR";

    private RuleRole() {}
}
