package techfin.lending.servicing;

import java.util.Optional;

/** Something that rests on a loan being settled and on the interest paid; while it does, these cannot be reversed. */
public interface SettlementUse {
    /**
     * What rests on the settlement of a loan.
     *
     * @return its address for people, empty for nothing
     */
    Optional<String> of(String loanId);

    /**
     * What was granted for the interest paid on a loan.
     *
     * @return its address for people, empty for nothing
     */
    Optional<String> grantedFor(String loanId);
}
