package techfin.system;

/**
 * A firm's case in a round.
 *
 * @param desk where it is decided
 * @param loan the settled loan's id
 * @param id the application's id
 */
record RoundCase(Desk desk, Firm firm, String loan, String id) {
    String path() {
        return desk.applications() + "/" + id;
    }
}
