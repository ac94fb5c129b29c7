package techfin.rating.product.web;

import io.micronaut.core.annotation.Introspected;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import techfin.money.Money;
import techfin.money.Rate;
import techfin.rating.product.AmountRange;
import techfin.rating.product.Outcome;
import techfin.rating.product.Product;
import techfin.rating.product.Security;
import techfin.rating.product.web.ProductWords.LineView;

/**
 * What an applicant can have and what not, and why.
 *
 * @param matches those that suit the grade first
 * @param noMatches with every reason
 */
@Introspected
@Schema(name = "ProductMatches")
public record MatchesView(LocalDate on, List<MatchView> matches, List<NoMatchView> noMatches) {

    /** Which product. */
    @Introspected
    @Schema(name = "ProductName")
    public record ProductName(String id, String version, Product.Kind kind, Product.Names name) {
        static ProductName of(Product product) {
            return new ProductName(product.id(), product.version(), product.kind(), product.name());
        }
    }

    /**
     * Between how much and how much, in yuan.
     *
     * @param most null where no limit was published
     */
    @Introspected
    @Schema(name = "ProductAmountRange")
    public record AmountRangeView(Money least, @Nullable Money most) {
        static AmountRangeView of(AmountRange range) {
            return new AmountRangeView(range.least(), range.most());
        }
    }

    /**
     * A product that fits.
     *
     * @param suited whether it is among those proposed for the applicant's grade
     * @param leastRatePercent yearly; null where nothing was published
     * @param mostRatePercent yearly; null where nothing was published
     * @param riskShares how a loss is shared in this case
     * @param explanation where each figure comes from
     * @param advice what to mind; it denies nothing
     */
    @Introspected
    @Schema(name = "ProductMatch")
    public record MatchView(
            ProductName product,
            boolean suited,
            AmountRangeView amount,
            @Nullable Rate leastRatePercent,
            @Nullable Rate mostRatePercent,
            @Nullable Integer termMonths,
            int extensions,
            List<Security> securities,
            List<ProductView.ShareView> riskShares,
            ProductView.@Nullable SubsidyView subsidy,
            List<Product.Names> papers,
            List<LineView> explanation,
            List<LineView> advice) {
        static MatchView of(Outcome.Matches match, ProductWords words) {
            Product product = match.product();
            return new MatchView(
                    ProductName.of(product),
                    match.suited(),
                    AmountRangeView.of(match.amount()),
                    match.rate().least(),
                    match.rate().most(),
                    product.termMonths(),
                    product.extensions(),
                    ProductView.sorted(product.securities()),
                    ProductView.ShareView.of(match.shares()),
                    ProductView.SubsidyView.of(product.subsidy()),
                    product.papers(),
                    words.of(match.explanation()),
                    words.of(match.advice()));
        }
    }

    /**
     * A product that does not fit.
     *
     * @param reasons all of them
     * @param anyOf qualifications that are missing, of which one would do
     */
    @Introspected
    @Schema(name = "ProductNoMatch")
    public record NoMatchView(ProductName product, List<LineView> reasons, List<LineView> anyOf) {
        static NoMatchView of(Outcome.NoMatch none, ProductWords words) {
            return new NoMatchView(ProductName.of(none.product()), words.of(none.reasons()), words.of(none.anyOf()));
        }
    }

    static MatchesView of(LocalDate on, List<Outcome> outcomes, ProductWords words) {
        List<MatchView> matches = new ArrayList<>();
        List<NoMatchView> noMatches = new ArrayList<>();
        for (Outcome outcome : outcomes) {
            switch (outcome) {
                case Outcome.Matches match -> matches.add(MatchView.of(match, words));
                case Outcome.NoMatch none -> noMatches.add(NoMatchView.of(none, words));
            }
        }
        return new MatchesView(on, matches, noMatches);
    }
}
