package techfin.loan.filing.client;

/** The library answered, but not the question: a wrong status, or not the JSON of its API. */
class NoAnswer extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NoAnswer(String what) {
        super(what, null, false, false);
    }

    /** The library refuses this caller or this question, which is no sign of trouble. */
    static final class Refused extends NoAnswer {
        private static final long serialVersionUID = 1L;

        Refused(String what) {
            super(what);
        }
    }
}
