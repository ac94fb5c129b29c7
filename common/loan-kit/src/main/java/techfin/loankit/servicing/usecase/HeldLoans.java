package techfin.loankit.servicing.usecase;

import java.util.Map;
import java.util.Set;
import techfin.servicekit.actor.Actor;
import techfin.servicekit.problem.Problem;

/**
 * The loans of the service, for whoever works on their life after the filing. A service that brings this along gets
 * repayments, interest vouchers, their reversal, extensions and settlements; without it the doors to them do not open.
 */
public interface HeldLoans {
    /**
     * A loan, held against other changes until the transaction ends.
     *
     * @throws Problem 404 when it does not exist or lies outside the actor's scope, which look alike
     */
    HeldLoan locked(Actor actor, String id);

    /**
     * The id of a loan that the actor may see.
     *
     * @throws Problem 404 as {@link #locked}
     */
    String seen(Actor actor, String id);

    /**
     * Loans of the clerk's own bank by their notes (借据号); a note that the bank has not recorded is absent.
     *
     * @param notes as they stand on the notes; not empty
     */
    Map<String, NotedLoan> byNotes(Actor clerk, Set<String> notes);

    /** Role of those who file for the office, such as {@code BUREAU_REVIEWER}; they too take a settlement back. */
    String reviewerRole();
}
