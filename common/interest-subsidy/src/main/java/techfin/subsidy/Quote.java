package techfin.subsidy;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import techfin.money.Money;
import techfin.subsidy.tree.Tree;

/** Figures with the receipt that proves them. */
public sealed interface Quote extends QuoteOutcome {
    /** All conditions are met. The amount may still be nothing, for example when a cap is used up. */
    record Granted(Figures figures, Receipt receipt) implements Quote {}

    /** At least one condition is not met; the amount is nothing. */
    record Refused(List<Refusal> refusals, Figures figures, Receipt receipt) implements Quote {
        public Refused {
            refusals = List.copyOf(refusals);
            if (refusals.isEmpty() || !figures.amount().isZero()) {
                throw new IllegalArgumentException("refused without a reason, or with " + figures.amount());
            }
        }
    }

    Figures figures();

    Receipt receipt();

    default Money interest() {
        return figures().interest();
    }

    default Money interestPaid() {
        return figures().interestPaid();
    }

    default Money base() {
        return figures().base();
    }

    default Money amount() {
        return figures().amount();
    }

    default List<Part> parts() {
        return figures().parts();
    }

    /** All reasons for getting nothing; empty if granted. */
    default List<Refusal> reasons() {
        return switch (this) {
            case Granted granted -> List.of();
            case Refused refused -> refused.refusals();
        };
    }

    /** The whole answer as the contract shows it; messages in the language of {@code locale}. */
    default Map<String, @Nullable Object> toTree(Locale locale) {
        Map<String, @Nullable Object> receipt = receipt().toTree();
        Tree tree = Tree.of("outcome", receipt().outcome())
                .withAll("refusals", reasons(), refusal -> refusal.toTree(locale));
        return figures()
                .addTo(tree)
                .with("receipt", receipt)
                .with("receiptDigest", Receipt.digest(receipt))
                .build();
    }
}
