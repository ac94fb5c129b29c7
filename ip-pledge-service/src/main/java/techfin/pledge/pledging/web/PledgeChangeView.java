package techfin.pledge.pledging.web;

import java.time.LocalDate;
import techfin.pledge.pledging.PledgeChange;

/** A registered change: what was secured before and since; yuan. */
record PledgeChangeView(
        String id,
        String securedAmountBefore,
        LocalDate securedToBefore,
        String securedAmount,
        LocalDate securedTo,
        String changeNumber,
        LocalDate changedOn,
        String enteredBy) {
    static PledgeChangeView of(PledgeChange change) {
        return new PledgeChangeView(
                change.id(),
                change.was().toString(),
                change.wasTo(),
                change.securedAmount().toString(),
                change.securedTo(),
                change.number(),
                change.on(),
                change.enteredBy());
    }
}
