package techfin.gateway.door.client;

import techfin.servicekit.problem.Problem;

/** A call came to nothing because of the caller: the body was too large, came too slowly or broke off. */
final class CallerFault extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    CallerFault(Problem problem) {
        super(problem.getMessage(), null, false, false);
        this.problem = problem;
    }

    Problem problem() {
        return problem;
    }
}
