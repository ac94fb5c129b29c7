package techfin.rating.scoring;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
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
     * @param least by dimension and stage, in hundredths of a point; -1 for no demand
     */
    @SuppressWarnings("ArrayRecordComponent")
    private record CompiledGate(int grade, int[][] least, Gate gate) {}

    /** @param place the place of the grade, or of the word for unrated */
    private record CompiledCap(int place, Cap cap, CapTest test) {}

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
                        new CompiledCap(names.indexOf(cap.atMost()), cap, CapTest.of(cap.when(), layout, perPoint))));
    }

    private CompiledGate compiled(Gate gate, List<String> stages) {
        List<Dimension> dimensions = system.dimensions();
        int[][] least = new int[dimensions.size()][stages.size()];
        for (int s = 0; s < stages.size(); s++) {
            for (int d = 0; d < dimensions.size(); d++) {
                Gate.Least own = gate.ofDimension().get(dimensions.get(d).code());
                int every = gate.ofEvery() == null ? NO_LIMIT : hundredths(gate.ofEvery());
                least[d][s] = own == null ? every : Math.max(every, hundredths(own.in(stages.get(s))));
            }
        }
        return new CompiledGate(names.indexOf(gate.grade()), least, gate);
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

    /** Grades all rows of a block whose scores are there. */
    void grade(Block block, Scores scores) {
        int rows = block.rows();
        byte[] grades = scores.grades;
        for (int row = 0; row < rows; row++) {
            scores.byScore[row] = (byte) byScore(scores.totals[row]);
        }
        System.arraycopy(scores.byScore, 0, grades, 0, rows);
        for (CompiledGate gate : gates) {
            findMissed(gate, block, scores);
            lower(grades, scores.given, below(gate), rows);
        }
        for (CompiledCap cap : caps) {
            cap.test().find(block, scores, rows, scores.given);
            lower(grades, scores.given, cap.place(), rows);
        }
        // A dimension in which nothing applies cannot be judged, and so neither can the enterprise.
        for (long[] applicable : scores.sums.applicable) {
            for (int row = 0; row < rows; row++) {
                grades[row] = applicable[row] == 0 ? (byte) unrated() : grades[row];
            }
        }
        for (int row = 0; row < rows; row++) {
            if (block.vetoes[row] != null) {
                grades[row] = (byte) vetoed();
            }
        }
    }

    private int below(CompiledGate gate) {
        return Math.min(gate.grade() + 1, earned - 1);
    }

    private static void lower(byte[] grades, boolean[] given, int place, int rows) {
        for (int row = 0; row < rows; row++) {
            grades[row] = given[row] ? (byte) Math.max(grades[row], place) : grades[row];
        }
    }

    int byScore(int hundredths) {
        for (int i = 0; i < froms.length; i++) {
            if (hundredths >= froms[i]) {
                return i;
            }
        }
        return froms.length - 1;
    }

    private static void findMissed(CompiledGate gate, Block block, Scores scores) {
        boolean[] missed = scores.given;
        Arrays.fill(missed, 0, block.rows(), false);
        for (int d = 0; d < scores.dimensions.length; d++) {
            int[] of = scores.dimensions[d];
            int[] least = gate.least()[d];
            for (int row = 0; row < block.rows(); row++) {
                missed[row] |= of[row] < least[block.stages[row]];
            }
        }
    }

    /** Everything that limits the grade of the first row, whether or not the score alone would earn a better one. */
    List<Limit> limits(Block block, Scores scores) {
        List<Limit> limits = new ArrayList<>();
        for (CompiledGate gate : gates) {
            findMissed(gate, block, scores);
            if (scores.given[0]) {
                limits.add(new Limit(below(gate), null, gate.gate()));
            }
        }
        for (CompiledCap cap : caps) {
            cap.test().find(block, scores, 1, scores.given);
            if (scores.given[0]) {
                limits.add(new Limit(cap.place(), cap.cap(), null));
            }
        }
        return limits;
    }

    private static int hundredths(BigDecimal points) {
        return points.movePointRight(2).intValueExact();
    }
}
