package techfin.rating.scoring;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What each indicator brings to the total, with two places, so that the parts as shown add up to the total as shown: each
 * part is rounded down, and the hundredths that are left go one each to the parts that lost most by that.
 */
public final class Contributions {
    private static final BigDecimal HUNDREDTH = new BigDecimal("0.01");

    private Contributions() {}

    /**
     * Points by code of the indicator, in the order of the sheet; negative for penalties. A total that was cut to its
     * bounds, as bonuses and penalties can make it, leaves the parts rounded half up each: then they cannot add up.
     */
    public static Map<String, BigDecimal> of(ScoreSheet sheet) {
        List<ScoreSheet.IndicatorScore> scored = sheet.indicators();
        Map<String, BigDecimal> points = new LinkedHashMap<>();
        BigDecimal left = sheet.total();
        for (ScoreSheet.IndicatorScore one : scored) {
            BigDecimal down = signed(one).setScale(2, RoundingMode.FLOOR);
            points.put(one.indicator().code(), down);
            left = left.subtract(down);
        }
        int hundredths = left.movePointRight(2).intValue();
        if (hundredths < 0 || hundredths > scored.size()) {
            scored.forEach(one -> points.put(one.indicator().code(), signed(one).setScale(2, RoundingMode.HALF_UP)));
            return points;
        }
        List<ScoreSheet.IndicatorScore> byLoss = new ArrayList<>(scored);
        byLoss.sort(Comparator.comparing(Contributions::lost).reversed());
        byLoss.subList(0, hundredths)
                .forEach(one -> points.merge(one.indicator().code(), HUNDREDTH, BigDecimal::add));
        return points;
    }

    private static BigDecimal lost(ScoreSheet.IndicatorScore one) {
        return signed(one).subtract(signed(one).setScale(2, RoundingMode.FLOOR));
    }

    private static BigDecimal signed(ScoreSheet.IndicatorScore one) {
        return one.indicator().effect() == Indicator.Effect.PENALTY
                ? one.points().negate()
                : one.points();
    }
}
