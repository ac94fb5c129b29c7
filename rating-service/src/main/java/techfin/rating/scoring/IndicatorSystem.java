package techfin.rating.scoring;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An indicator system (指标体系): everything that turns values into a grade. Data, released by two persons; the engine
 * holds no threshold of its own.
 *
 * @param fullScore the total of an enterprise that is best everywhere: 100 or 1000
 * @param weights weight of every dimension, by stage; those of a stage sum to {@code fullScore}
 * @param stages rules of the stage, tried in order; empty when the stage is always told
 * @param gates at most one for a grade
 * @param debtRatioIndicator code of the indicator whose figure is the debt ratio of the caps, null when none is
 */
public record IndicatorSystem(
        BigDecimal fullScore,
        List<Dimension> dimensions,
        Map<String, Map<String, BigDecimal>> weights,
        List<StageRule> stages,
        List<Indicator> indicators,
        GradeScale grades,
        List<Gate> gates,
        List<Cap> caps,
        @Nullable String debtRatioIndicator) {
    public IndicatorSystem {
        dimensions = List.copyOf(dimensions);
        weights = Ordered.copy(weights);
        stages = List.copyOf(stages);
        indicators = List.copyOf(indicators);
        gates = List.copyOf(gates);
        caps = List.copyOf(caps);
    }
}
