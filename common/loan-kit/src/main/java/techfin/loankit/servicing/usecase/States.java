package techfin.loankit.servicing.usecase;

import techfin.servicekit.problem.Problem;

/** Refuses what a loan in its state does not take. */
final class States {
    private States() {}

    /**
     * Does nothing when it is allowed.
     *
     * @throws Problem 409 with the loan's state
     */
    static void require(boolean allowed, HeldLoan loan) {
        if (!allowed) {
            throw Problem.of(409, "STATE_NOT_ALLOWED")
                    .with("status", loan.life().status());
        }
    }
}
