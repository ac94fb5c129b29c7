package techfin.pledge.pledging;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import techfin.money.Money;

/** Something that rests on a pledge: a loan that still runs. */
public interface PledgeUse {
    /** Where a loan is served that a pledge still secures, if there is one. */
    Optional<String> runningLoanOf(String pledgeId);

    /** What running loans need of the secured amount of a pledge, beyond what their other pledges secure; yuan. */
    Money neededOf(String pledgeId);

    /** Of these pledges, those on which loans take more than is secured, by their ids. */
    Map<String, Overdraft> overdrawn(Collection<String> pledgeIds);
}
