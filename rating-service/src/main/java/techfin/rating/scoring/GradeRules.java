package techfin.rating.scoring;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * From scores to a grade: the score grade, lowered by gates that are missed and by caps; a veto stands below everything,
 * and too little data leaves no grade.
 */
final class GradeRules {
    private static final int NO_LIMIT = -1;
    private final IndicatorSystem system;
    private final List<String> names;
    private final int[] froms;
    private final int earned;
    private final List<CompiledGate> gates = new ArrayList<>();
    private final List<CompiledCap> caps = new ArrayList<>();

    /**
     * @param grade place of the guarded grade
     * @param least by stage and dimension, in hundredths of a point; -1 for no demand
     */
    @SuppressWarnings("ArrayRecordComponent")
    private record CompiledGate(int grade, int[][] least, Gate gate) {}

    /** @param place the place of the grade, or of the word for unrated */
    private record CompiledCap(int place, Cap cap, Test test) {}

    /** Whether the circumstance of a cap is given in a row. */
    private interface Test {
        boolean holds(Block block, Scores scores, int row, RowSum sum);
    }

    /**
     * A limit on the grade that a row met.
     *
     * @param place the best grade that it leaves
     * @param cap the cap, null for a gate
     * @param gate the missed gate, null for a cap
     */
    record Limit(int place, @Nullable Cap cap, @Nullable Gate gate) {}

    GradeRules(IndicatorSystem system, Layout layout, List<String> stages, long perPoint) {
        this.system = system;
        GradeScale scale = system.grades();
        earned = scale.earned().size();
        names = Stream.concat(scale.earned().stream().map(Grade::name), Stream.of(scale.vetoed(), scale.unrated()))
                .toList();
        froms = scale.earned().stream().mapToInt(g -> hundredths(g.from())).toArray();
        system.gates().forEach(gate -> gates.add(compiled(gate, stages)));
        system.caps()
                .forEach(cap -> caps.add(
                        new CompiledCap(names.indexOf(cap.atMost()), cap, test(cap.when(), layout, perPoint))));
    }

    private CompiledGate compiled(Gate gate, List<String> stages) {
        List<Dimension> dimensions = system.dimensions();
        int[][] least = new int[stages.size()][dimensions.size()];
        for (int s = 0; s < stages.size(); s++) {
            for (int d = 0; d < dimensions.size(); d++) {
                Gate.Least own = gate.ofDimension().get(dimensions.get(d).code());
                int every = gate.ofEvery() == null ? NO_LIMIT : hundredths(gate.ofEvery());
                least[s][d] = own == null ? every : Math.max(every, hundredths(own.in(stages.get(s))));
            }
        }
        return new CompiledGate(names.indexOf(gate.grade()), least, gate);
    }

    private static Test test(Cap.When when, Layout layout, long perPoint) {
        return switch (when) {
            case Cap.When.ScoreAtMost low -> {
                int indicator = placeOf(layout, low.indicator());
                long units = Units.of(low.score(), perPoint);
                yield (block, scores, row, sum) ->
                        scores.states[indicator][row] == Block.STATED && scores.units[indicator][row] <= units;
            }
            case Cap.When.LevelIs is -> {
                Layout.Place place = layout.places().get(placeOf(layout, is.indicator()));
                int level = place.levels().indexOf(is.level());
                yield (block, scores, row, sum) ->
                        block.states[place.first()][row] == Block.STATED && block.values[place.first()][row] == level;
            }
            case Cap.When.DebtRatioAbove above -> {
                long limit = Units.millionths(above.percent());
                yield (block, scores, row, sum) ->
                        block.debtRatios[row] != Block.UNKNOWN && block.debtRatios[row] > limit;
            }
            case Cap.When.NotAudited no -> (block, scores, row, sum) -> !block.audited[row];
            case Cap.When.CoverageBelow below -> {
                long share = Units.millionths(below.percent());
                yield (block, scores, row, sum) -> sum.coversLessThan(share);
            }
            case Cap.When.DimensionCoverageBelow below -> {
                long share = Units.millionths(below.percent());
                yield (block, scores, row, sum) -> {
                    for (int d = 0; d < sum.applicable.length; d++) {
                        if (sum.coversLessThan(d, share)) {
                            return true;
                        }
                    }
                    return false;
                };
            }
        };
    }

    private static int placeOf(Layout layout, String code) {
        for (int i = 0; i < layout.places().size(); i++) {
            if (layout.places().get(i).indicator().code().equals(code)) {
                return i;
            }
        }
        throw new IllegalArgumentException("no indicator " + code);
    }

    List<String> names() {
        return names;
    }

    int vetoed() {
        return earned;
    }

    int unrated() {
        return earned + 1;
    }

    void grade(Block block, Scores scores, int row, RowSum sum) {
        int byScore = byScore(scores.totals[row]);
        scores.byScore[row] = (byte) byScore;
        if (block.vetoes[row] != null) {
            scores.grades[row] = (byte) vetoed();
            return;
        }
        int grade = byScore;
        for (CompiledGate gate : gates) {
            if (misses(gate, block.stages[row], scores, row)) {
                grade = Math.max(grade, Math.min(gate.grade() + 1, earned - 1));
            }
        }
        for (CompiledCap cap : caps) {
            if (cap.place() > grade && cap.test().holds(block, scores, row, sum)) {
                grade = cap.place();
            }
        }
        scores.grades[row] = (byte) (hasEmptyDimension(sum) ? unrated() : grade);
    }

    /** A dimension in which nothing applies cannot be judged, and so neither can the enterprise. */
    private static boolean hasEmptyDimension(RowSum sum) {
        for (long weight : sum.applicable) {
            if (weight == 0) {
                return true;
            }
        }
        return false;
    }

    int byScore(int hundredths) {
        for (int i = 0; i < froms.length; i++) {
            if (hundredths >= froms[i]) {
                return i;
            }
        }
        return froms.length - 1;
    }

    private static boolean misses(CompiledGate gate, int stage, Scores scores, int row) {
        int[] least = gate.least()[stage];
        for (int d = 0; d < least.length; d++) {
            if (scores.dimensions[d][row] < least[d]) {
                return true;
            }
        }
        return false;
    }

    /** Everything that limits the grade of a row, whether or not the score alone would earn a better one. */
    List<Limit> limits(Block block, Scores scores, int row, RowSum sum) {
        List<Limit> limits = new ArrayList<>();
        for (CompiledGate gate : gates) {
            if (misses(gate, block.stages[row], scores, row)) {
                limits.add(new Limit(Math.min(gate.grade() + 1, earned - 1), null, gate.gate()));
            }
        }
        for (CompiledCap cap : caps) {
            if (cap.test().holds(block, scores, row, sum)) {
                limits.add(new Limit(cap.place(), cap.cap(), null));
            }
        }
        return limits;
    }

    private static int hundredths(BigDecimal points) {
        return points.movePointRight(2).intValueExact();
    }
}
