package techfin.rating.ahp.web;

import io.micronaut.core.annotation.Introspected;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import techfin.rating.ahp.Hierarchy;
import techfin.rating.ahp.Priorities;
import techfin.rating.ahp.RandomIndex;

/**
 * Weights and consistency; decimals as text with six places.
 *
 * @param consistent whether the ratio is below 0.10
 * @param totals weight of each name at the lowest level, of the whole
 * @param allConsistent whether every matrix is consistent
 */
@Introspected
@Schema(name = "AhpAnswer")
public record AhpView(
        RandomIndex randomIndex,
        List<Weight> weights,
        String lambdaMax,
        String ci,
        String cr,
        boolean consistent,
        List<Group> below,
        List<Weight> totals,
        boolean allConsistent) {
    private static final int PLACES = 6;

    /** A name with its weight. */
    @Introspected
    @Schema(name = "AhpWeight")
    public record Weight(
            String name, @Schema(example = "0.455000") String weight) {}

    /**
     * Weights below a name.
     *
     * @param weights of the group
     * @param globalWeights of the whole
     */
    @Introspected
    @Schema(name = "AhpGroupWeights")
    public record Group(
            String of,
            List<Weight> weights,
            List<Weight> globalWeights,
            String lambdaMax,
            String ci,
            String cr,
            boolean consistent) {}

    static AhpView of(Hierarchy.Weights weights, RandomIndex table) {
        List<Group> below = weights.below().entrySet().stream()
                .map(entry -> group(
                        entry.getKey(),
                        entry.getValue(),
                        weights.global().getOrDefault(entry.getKey(), List.of()),
                        table))
                .toList();
        Priorities top = weights.top();
        boolean consistent = isConsistent(top, table);
        return new AhpView(
                table,
                list(top.names(), top.weights()),
                shown(top.lambdaMax()),
                shown(top.consistencyIndex()),
                shown(ratio(top, table)),
                consistent,
                below,
                totals(weights.totals()),
                consistent && below.stream().allMatch(Group::consistent));
    }

    private static Group group(String of, Priorities own, List<BigDecimal> global, RandomIndex table) {
        return new Group(
                of,
                list(own.names(), own.weights()),
                list(own.names(), global),
                shown(own.lambdaMax()),
                shown(own.consistencyIndex()),
                shown(ratio(own, table)),
                isConsistent(own, table));
    }

    private static List<Weight> list(List<String> names, List<BigDecimal> weights) {
        List<Weight> list = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            list.add(new Weight(names.get(i), shown(weights.get(i))));
        }
        return list;
    }

    private static List<Weight> totals(Map<String, BigDecimal> totals) {
        return totals.entrySet().stream()
                .map(entry -> new Weight(entry.getKey(), shown(entry.getValue())))
                .toList();
    }

    private static boolean isConsistent(Priorities priorities, RandomIndex table) {
        return ratio(priorities, table).compareTo(Priorities.CONSISTENT_BELOW) < 0;
    }

    /** The reader has refused sizes without an index. */
    private static BigDecimal ratio(Priorities priorities, RandomIndex table) {
        return priorities.consistencyRatio(table).orElseThrow();
    }

    private static String shown(BigDecimal number) {
        return number.setScale(PLACES, RoundingMode.HALF_UP).toPlainString();
    }
}
