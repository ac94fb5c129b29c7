package techfin.pledge.pledging;

import java.util.Optional;
import techfin.money.Money;

/** Something that rests on a pledge: a loan that still runs. */
public interface PledgeUse {
    /** Where a loan is served that a pledge still secures, if there is one. */
    Optional<String> runningLoanOf(String pledgeId);

    /** What running loans need of the secured amount of a pledge, beyond what their other pledges secure; yuan. */
    Money neededOf(String pledgeId);
}
