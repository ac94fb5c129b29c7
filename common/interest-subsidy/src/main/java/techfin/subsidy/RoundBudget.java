package techfin.subsidy;

import java.util.ArrayList;
import java.util.List;
import techfin.money.Allocation;
import techfin.money.Money;

/** Fits the entitlements of a round into its budget. */
public final class RoundBudget {
    private RoundBudget() {}

    /**
     * What each application gets.
     *
     * @param entitlements in the order of application, none negative
     * @return as many amounts, in the same order; together within the budget, none above its entitlement
     */
    public static List<Money> distribute(Budget budget, List<Money> entitlements) {
        for (Money entitlement : entitlements) {
            if (entitlement.isNegative()) {
                throw new IllegalArgumentException("a negative entitlement: " + entitlement);
            }
        }
        if (Money.sum(entitlements).compareTo(budget.amount()) <= 0) {
            return List.copyOf(entitlements);
        }
        return switch (budget.whenShort()) {
            case PRO_RATA ->
                Allocation.byLargestRemainder(
                        budget.amount(), entitlements.stream().map(Money::fen).toList());
            case FIRST_COME -> inOrder(budget.amount(), entitlements, true);
            case REFUSE -> inOrder(budget.amount(), entitlements, false);
        };
    }

    /** Splits a reduced amount over the parties in proportion to their parts, so that it adds up to the last fen. */
    public static List<Part> reduce(List<Part> parts, Money amount) {
        List<Money> reduced = Allocation.byLargestRemainder(
                amount, parts.stream().map(part -> part.amount().fen()).toList());
        List<Part> result = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            result.add(new Part(parts.get(i).party(), reduced.get(i)));
        }
        return result;
    }

    private static List<Money> inOrder(Money budget, List<Money> entitlements, boolean partly) {
        List<Money> amounts = new ArrayList<>();
        Money left = budget;
        for (Money entitlement : entitlements) {
            Money amount = entitlement.compareTo(left) <= 0 ? entitlement : partly ? left : Money.ZERO;
            amounts.add(amount);
            left = left.minus(amount);
        }
        return amounts;
    }
}
