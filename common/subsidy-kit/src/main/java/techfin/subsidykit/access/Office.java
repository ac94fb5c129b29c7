package techfin.subsidykit.access;

import techfin.casework.Party;

/** The office that runs a round: reviews for the city and approves. Which one it is, is a setting of the round. */
public enum Office {
    /** Science and technology bureau (科技局). */
    SCIENCE_BUREAU(Role.BUREAU_REVIEWER, Role.BUREAU_APPROVER),
    /** Market-supervision bureau with the IP office (市场监管局、知识产权局). */
    IP_OFFICE(Role.IP_OFFICE_REVIEWER, Role.IP_OFFICE_APPROVER);

    private final String reviewer;
    private final String approver;

    Office(String reviewer, String approver) {
        this.reviewer = reviewer;
        this.approver = approver;
    }

    /** The role of its reviewers. */
    public String reviewer() {
        return reviewer;
    }

    /** The role of its approvers. */
    public String approver() {
        return approver;
    }

    /** The role that speaks for a party in this office's rounds; the office's reviewer may enter for an applicant too. */
    public String roleOf(Party party) {
        return switch (party) {
            case APPLICANT -> Role.ENTERPRISE;
            case BANK -> Role.BANK_CHECKER;
            case COUNTY_REVIEWER -> Role.COUNTY_REVIEWER;
            case CITY_REVIEWER -> reviewer;
            case APPROVER -> approver;
            case PAYER -> Role.FINANCE_PAYER;
        };
    }
}
