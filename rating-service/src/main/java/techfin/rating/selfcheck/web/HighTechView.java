package techfin.rating.selfcheck.web;

import io.micronaut.core.annotation.Introspected;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import techfin.rating.figure.Fraction;
import techfin.rating.selfcheck.Growth;
import techfin.rating.selfcheck.HighTechCheck;
import techfin.rating.selfcheck.OfficialRules;
import techfin.rating.selfcheck.Points;
import techfin.rating.selfcheck.RdShare;
import techfin.rating.selfcheck.Verdict;

/**
 * The answer by 195号. Rates are printed to six places, shares in percent to four; they are compared exactly.
 *
 * @param growth 0.225 is 22.5 %: of {@code years}, else of sales, else of net assets; null where there is none
 * @param pointsRange fewest and most points for that growth; null when it was not asked
 * @param ratioPct R&D of three years in percent of their sales; null without sales
 * @param tier the least share asked, in percent
 * @param pass whether the share reaches the tier
 * @param totalRange fewest and most points of all items
 * @param verdict {@code PASS} only when even the fewest points are above 70 and every condition is met
 */
@Introspected
@Schema(name = "HighTechAnswer")
public record HighTechView(
        @Nullable BigDecimal growth,
        @Nullable List<Integer> pointsRange,
        @Nullable GrowthView netAssetGrowth,
        @Nullable GrowthView salesGrowth,
        @Nullable BigDecimal ratioPct,
        @Nullable Integer tier,
        @Nullable Boolean pass,
        List<Integer> totalRange,
        Verdict verdict,
        RuleView rules,
        List<ItemView> items,
        List<ConditionView> conditions,
        List<MissingView> missing) {
    private static final int RATE_PLACES = 6;
    private static final int PERCENT_PLACES = 4;

    /** Growth over three years with the points that experts may give for it. */
    @Introspected
    @Schema(name = "HighTechGrowth")
    public record GrowthView(@Nullable BigDecimal growth, List<Integer> pointsRange) {
        static @Nullable GrowthView of(@Nullable Growth growth) {
            return growth == null ? null : new GrowthView(rate(growth), range(growth.points()));
        }
    }

    static HighTechView of(HighTechCheck.Result result, CheckWords words) {
        Growth growth = result.growth();
        RdShare share = result.rdShare();
        Fraction percent = share == null ? null : share.percent();
        return new HighTechView(
                growth == null ? null : rate(growth),
                growth == null ? null : range(growth.points()),
                GrowthView.of(result.netAssetGrowth()),
                GrowthView.of(result.salesGrowth()),
                percent == null ? null : percent.rounded(PERCENT_PLACES),
                share == null ? null : share.tier(),
                share == null ? null : share.pass(),
                range(result.total()),
                result.verdict(),
                RuleView.of(OfficialRules.HIGH_TECH_2016, words),
                ItemView.of(result.items(), words),
                ConditionView.of(result.conditions(), words),
                MissingView.of(result.missing(), words));
    }

    private static @Nullable BigDecimal rate(Growth growth) {
        Fraction rate = growth.rate();
        return rate == null ? null : rate.rounded(RATE_PLACES);
    }

    private static List<Integer> range(Points points) {
        return List.of(points.low(), points.high());
    }
}
