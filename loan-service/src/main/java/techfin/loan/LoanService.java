package techfin.loan;

import io.micronaut.runtime.Micronaut;

/** Starts the loan service. */
public final class LoanService {
    private LoanService() {}

    /** Starts the service with the settings of its environment. */
    public static void main(String[] arguments) {
        Micronaut.run(LoanService.class, arguments);
    }
}
