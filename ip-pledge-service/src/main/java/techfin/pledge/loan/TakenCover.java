package techfin.pledge.loan;

import java.util.Set;
import techfin.money.Money;

/**
 * What is taken of the pledges of a loan that is to be filed.
 *
 * @param byOthers what other running loans take of them; yuan
 * @param overdrawn those pledges on which other loans take more than is secured already
 * @param kept what the loan itself takes of just these pledges already, zero for one that is not on record; yuan
 */
public record TakenCover(Money byOthers, Set<String> overdrawn, Money kept) {
    public TakenCover {
        overdrawn = Set.copyOf(overdrawn);
    }

    /** Of a loan that is not on record yet. */
    public static TakenCover byOthers(Money amount, Set<String> overdrawn) {
        return new TakenCover(amount, overdrawn, Money.ZERO);
    }

    /**
     * What is left for the loan: nothing on an overdrawn pledge, but never less than it has.
     *
     * @param secured what its pledges secure together; yuan
     */
    Money free(Money secured, Iterable<String> pledgeIds) {
        Money rest = secured.minus(byOthers).max(Money.ZERO);
        for (String pledge : pledgeIds) {
            if (overdrawn.contains(pledge)) {
                rest = Money.ZERO;
            }
        }
        return rest.max(kept);
    }
}
