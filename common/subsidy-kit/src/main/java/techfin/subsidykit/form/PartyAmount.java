package techfin.subsidykit.form;

import java.util.List;
import techfin.money.Money;

/**
 * What one party pays of an amount.
 *
 * @param party as the form calls it, for example 省级
 * @param amount yuan
 */
public record PartyAmount(String party, Money amount) {
    /** Yuan of one party among the parts; zero when it pays nothing. */
    public static Money of(String party, List<PartyAmount> parts) {
        return Money.sum(parts.stream()
                .filter(part -> part.party().equals(party))
                .map(PartyAmount::amount)
                .toList());
    }
}
