package techfin.rating.product.web;

import io.micronaut.core.annotation.Introspected;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import techfin.money.Money;
import techfin.money.Percent;
import techfin.rating.product.AmountRule;
import techfin.rating.product.RightKind;

/**
 * How an amount follows from what an applicant has.
 *
 * @param percent of R&D, sales or the last round
 * @param byKind shares of appraised values
 * @param rules of which the smallest counts
 * @param limits of which the first that fits counts
 */
@Introspected
@Schema(name = "ProductAmount")
public record AmountView(
        Kind kind,
        @Nullable Money least,
        @Nullable Money most,
        @Nullable Percent percent,
        @Nullable List<RightShare> byKind,
        @Nullable List<AmountView> rules,
        @Nullable List<LimitView> limits) {

    /** What the amount comes from. */
    @Schema(name = "ProductAmountKind")
    public enum Kind {
        OPEN,
        FIXED,
        APPRAISAL,
        PERCENT_OF_RD,
        PERCENT_OF_REVENUE,
        PERCENT_OF_LAST_ROUND,
        MIN_OF,
        BY_CASE
    }

    /** Pledge rates of a kind of right, from what is usual to the most. */
    @Introspected
    @Schema(name = "ProductRightShare")
    public record RightShare(RightKind kind, Percent least, Percent most) {}

    /** An amount in a case. */
    @Introspected
    @Schema(name = "ProductLimit")
    public record LimitView(ProductView.WhenView when, AmountView amount) {}

    static AmountView of(AmountRule rule) {
        return switch (rule) {
            case AmountRule.Open open -> plain(Kind.OPEN, null);
            case AmountRule.Fixed fixed ->
                new AmountView(Kind.FIXED, fixed.least(), fixed.most(), null, null, null, null);
            case AmountRule.OfAppraisal appraisal ->
                new AmountView(Kind.APPRAISAL, null, null, null, rights(appraisal), null, null);
            case AmountRule.OfRd share -> plain(Kind.PERCENT_OF_RD, share.percent());
            case AmountRule.OfRevenue share -> plain(Kind.PERCENT_OF_REVENUE, share.percent());
            case AmountRule.OfLastRound share -> plain(Kind.PERCENT_OF_LAST_ROUND, share.percent());
            case AmountRule.MinOf several ->
                new AmountView(
                        Kind.MIN_OF,
                        null,
                        null,
                        null,
                        null,
                        several.rules().stream().map(AmountView::of).toList(),
                        null);
            case AmountRule.ByCase cases ->
                new AmountView(
                        Kind.BY_CASE,
                        null,
                        null,
                        null,
                        null,
                        null,
                        cases.limits().stream()
                                .map(limit -> new LimitView(ProductView.WhenView.of(limit.when()), of(limit.amount())))
                                .toList());
        };
    }

    private static AmountView plain(Kind kind, @Nullable Percent percent) {
        return new AmountView(kind, null, null, percent, null, null, null);
    }

    private static List<RightShare> rights(AmountRule.OfAppraisal appraisal) {
        return appraisal.byKind().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(entry -> new RightShare(
                        entry.getKey(),
                        entry.getValue().least(),
                        entry.getValue().most()))
                .toList();
    }
}
