package techfin.system;

/**
 * A firm's case in a round.
 *
 * @param loan the settled loan's id
 * @param id the application's id
 */
record RoundCase(Firm firm, String loan, String id) {
    String path() {
        return CaseSteps.APPLICATIONS + "/" + id;
    }
}
