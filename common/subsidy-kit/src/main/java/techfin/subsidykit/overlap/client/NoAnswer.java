package techfin.subsidykit.overlap.client;

/** The neighbour answered, but not the question: a wrong status, no JSON, or another number of answers. */
class NoAnswer extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NoAnswer(String what) {
        super(what, null, false, false);
    }

    /** The neighbour refuses this caller or this question: another try would fare alike, and it is no sign of trouble. */
    static final class Refused extends NoAnswer {
        private static final long serialVersionUID = 1L;

        Refused(String what) {
            super(what);
        }
    }
}
