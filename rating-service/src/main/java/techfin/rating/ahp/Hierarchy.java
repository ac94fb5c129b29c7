package techfin.rating.ahp;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Comparisons on one level or on two: below a name of the upper level stand comparisons of their own, of indicators that
 * only it has or of the same alternatives under each.
 *
 * @param below by name of the upper level, in its order; names without an entry keep their weight to themselves
 */
public record Hierarchy(Comparisons top, Map<String, Comparisons> below, RandomIndex randomIndex) {
    public Hierarchy {
        below = new LinkedHashMap<>(below);
        for (String name : below.keySet()) {
            if (!top.names().contains(name)) {
                throw new IllegalArgumentException("nothing is called " + name);
            }
        }
    }

    /**
     * Weights of both levels.
     *
     * @param global weight of each name of the lower level under each of the upper, of the whole
     * @param totals of each name of the lower level over all of the upper; of the upper level itself where it has nothing
     *     below
     */
    public record Weights(
            Priorities top,
            Map<String, Priorities> below,
            Map<String, List<BigDecimal>> global,
            Map<String, BigDecimal> totals) {
        public Weights {
            below = new LinkedHashMap<>(below);
            global = new LinkedHashMap<>(global);
            totals = new LinkedHashMap<>(totals);
        }
    }

    /** The weights that these judgements give. */
    public Weights weights() {
        Priorities upper = Priorities.of(top);
        Map<String, Priorities> lower = new LinkedHashMap<>();
        Map<String, List<BigDecimal>> global = new LinkedHashMap<>();
        Map<String, BigDecimal> totals = new LinkedHashMap<>();
        for (int i = 0; i < top.size(); i++) {
            String name = top.names().get(i);
            BigDecimal share = upper.weights().get(i);
            Comparisons own = below.get(name);
            if (own == null) {
                totals.merge(name, share, BigDecimal::add);
                continue;
            }
            Priorities local = Priorities.of(own);
            List<BigDecimal> weights = local.weights().stream()
                    .map(weight -> weight.multiply(share, Priorities.PRECISION))
                    .toList();
            lower.put(name, local);
            global.put(name, weights);
            for (int j = 0; j < weights.size(); j++) {
                totals.merge(local.names().get(j), weights.get(j), BigDecimal::add);
            }
        }
        return new Weights(upper, lower, global, totals);
    }
}
