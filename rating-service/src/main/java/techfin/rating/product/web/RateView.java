package techfin.rating.product.web;

import io.micronaut.core.annotation.Introspected;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import techfin.money.LprTenor;
import techfin.money.Percent;
import techfin.money.Rate;
import techfin.rating.product.RateRule;

/**
 * Where a rate comes from.
 *
 * @param mostPercentOfLpr multiple of the loan prime rate, 130 for 1.3 times
 */
@Introspected
@Schema(name = "ProductRate")
public record RateView(
        Kind kind,
        @Nullable LprTenor tenor,
        @Nullable Integer leastBp,
        @Nullable Integer mostBp,
        @Nullable Percent mostPercentOfLpr,
        @Nullable Rate leastRatePercent,
        @Nullable Rate mostRatePercent,
        @Nullable List<MeanView> means) {

    /** What the rate comes from. */
    @Schema(name = "ProductRateKind")
    public enum Kind {
        MARKET,
        LPR_PLUS,
        LPR_TIMES,
        STATED,
        OBSERVED
    }

    /** A mean that was seen. */
    @Introspected
    @Schema(name = "ProductMeanRate")
    public record MeanView(LocalDate on, Rate annualRatePercent) {}

    static RateView of(RateRule rule) {
        return switch (rule) {
            case RateRule.Market market -> new RateView(Kind.MARKET, null, null, null, null, null, null, null);
            case RateRule.LprPlus plus ->
                new RateView(Kind.LPR_PLUS, plus.tenor(), plus.leastBp(), plus.mostBp(), null, null, null, null);
            case RateRule.LprTimes times ->
                new RateView(Kind.LPR_TIMES, times.tenor(), null, null, times.most(), null, null, null);
            case RateRule.Stated stated ->
                new RateView(Kind.STATED, null, null, null, null, stated.least(), stated.most(), null);
            case RateRule.Observed observed ->
                new RateView(
                        Kind.OBSERVED,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        observed.means().stream()
                                .map(mean -> new MeanView(mean.on(), mean.rate()))
                                .toList());
        };
    }
}
