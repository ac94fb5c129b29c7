package techfin.subsidykit.application;

import java.util.Map;
import techfin.money.Money;
import techfin.subsidy.SchemeVersion;

/**
 * What schemes take of the interest paid on loans: granted and not asked back, or listed and not yet decided. Only schemes
 * that stay within interest paid take of it; a fee is no interest.
 *
 * @param taken yuan by loan and scheme code; loans and schemes without any are absent
 */
public record OtherSubsidies(Map<String, Map<String, Money>> taken) {
    public static final OtherSubsidies NONE = new OtherSubsidies(Map.of());

    public OtherSubsidies {
        taken = Map.copyOf(taken);
    }

    /** What others than this scheme take of the loan's interest; nothing for a scheme that does not mind. */
    public Money besides(SchemeVersion scheme, String loanId) {
        Money others = Money.ZERO;
        if (scheme.limitToInterestPaid()) {
            for (Map.Entry<String, Money> one :
                    taken.getOrDefault(loanId, Map.of()).entrySet()) {
                others = one.getKey().equals(scheme.code()) ? others : others.plus(one.getValue());
            }
        }
        return others;
    }
}
