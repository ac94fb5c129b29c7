package techfin.system;

/**
 * The office that runs rounds in one of the two services with loans.
 *
 * @param base where the service's resources stand
 * @param reviewer user name of who reviews for the city
 * @param approver user name of who approves
 */
record Desk(String base, String reviewer, String approver) {
    /** The science bureau in loan-service. */
    static final Desk LOAN = new Desk("/api/loan/v1", People.CITY, People.APPROVER);
    /** The IP office in ip-pledge-service. */
    static final Desk IP_PLEDGE = new Desk("/api/ip-pledge/v1", "ip.reviewer", "ip.approver");

    String rounds() {
        return base + "/subsidy-rounds";
    }

    String applications() {
        return base + "/subsidy-applications";
    }

    String loans() {
        return base + "/loans";
    }
}
