package techfin.rating.product;

import java.util.List;

/** Whether an applicant can have a product. */
public sealed interface Outcome {
    Product product();

    /**
     * It fits.
     *
     * @param suited whether it is among those proposed for the applicant's grade
     * @param shares how a loss is shared in this case; empty where nobody shares it
     * @param explanation where each figure comes from
     * @param advice what to mind; it denies nothing
     */
    record Matches(
            Product product,
            boolean suited,
            AmountRange amount,
            RateRange rate,
            List<Share> shares,
            List<Line> explanation,
            List<Line> advice)
            implements Outcome {
        public Matches {
            shares = List.copyOf(shares);
            explanation = List.copyOf(explanation);
            advice = List.copyOf(advice);
        }
    }

    /**
     * It does not fit.
     *
     * @param reasons all of them
     * @param anyOf qualifications that are missing, of which one would do
     */
    record NoMatch(Product product, List<Line> reasons, List<Line> anyOf) implements Outcome {
        public NoMatch {
            reasons = List.copyOf(reasons);
            anyOf = List.copyOf(anyOf);
        }
    }
}
