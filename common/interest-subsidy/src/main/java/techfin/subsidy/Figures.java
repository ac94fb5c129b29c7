package techfin.subsidy;

import java.util.List;
import techfin.money.Money;
import techfin.subsidy.tree.Tree;

/**
 * The figures of a quote.
 *
 * @param interest by the formula over the counted days, rounded once
 * @param interestPaid proved, stated or else computed
 * @param base what the percentages are taken of, after all shares, rounded for the eye
 * @param amount the parts together
 * @param parts one for each grant of the scheme, in its order
 */
public record Figures(Money interest, Money interestPaid, Money base, Money amount, List<Part> parts) {
    public Figures {
        parts = List.copyOf(parts);
        Money sum = Money.ZERO;
        for (Part part : parts) {
            sum = sum.plus(part.amount());
        }
        if (!sum.equals(amount)) {
            throw new IllegalArgumentException("parts of " + sum + " do not add up to " + amount);
        }
    }

    Tree addTo(Tree tree) {
        return tree.with("interest", interest)
                .with("interestPaid", interestPaid)
                .with("base", base)
                .with("amount", amount)
                .withAll("parts", parts, Figures::partTree);
    }

    static Tree partTree(Part part) {
        return Tree.of("party", part.party()).with("amount", part.amount());
    }
}
