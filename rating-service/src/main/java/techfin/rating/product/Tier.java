package techfin.rating.product;

import java.util.List;
import java.util.Set;
import techfin.money.Money;

/**
 * What is proposed for some grades: it orders and advises, it is no rule.
 *
 * @param grades empty for enterprises without a grade
 * @param products ids that suit these grades, the best first
 * @param least and {@code most} are the amounts proposed, in yuan
 */
public record Tier(Set<GradeStep> grades, List<String> products, Money least, Money most) {
    public Tier {
        grades = Set.copyOf(grades);
        products = List.copyOf(products);
    }
}
