package techfin.loan.servicing;

import java.util.Optional;

/** Something that rests on a loan being settled; while it does, the settlement cannot be reversed. */
public interface SettlementUse {
    /**
     * What rests on the settlement of a loan.
     *
     * @return its address for people, empty for nothing
     */
    Optional<String> of(String loanId);
}
