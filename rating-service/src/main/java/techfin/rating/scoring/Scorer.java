package techfin.rating.scoring;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import techfin.lending.record.Finding;

/**
 * Scores enterprises by one indicator system, in columns and in whole numbers: every score is a whole number of small
 * units, sums are exact, and each result is rounded once, half up to two places.
 */
public final class Scorer {
    /** Of a point. */
    private static final long HUNDREDTHS = 100;

    private final IndicatorSystem system;
    private final Layout layout;
    private final Weights weights;
    private final List<String> stages;
    private final Meter[] meters;
    private final long perPoint;
    private final GradeRules gradeRules;

    /**
     * @throws ArithmeticException when the system divides points so finely that exact sums would not fit
     */
    public Scorer(IndicatorSystem system) {
        this.system = system;
        layout = new Layout(system.indicators());
        stages = List.copyOf(system.weights().keySet());
        perPoint = Meters.unitsOf(system.indicators());
        meters = layout.places().stream()
                .map(place -> Meters.of(place, perPoint))
                .toArray(Meter[]::new);
        weights = new Weights(system, stages);
        weights.checkRoom(perPoint);
        gradeRules = new GradeRules(system, layout, stages, perPoint);
    }

    /** The system that it scores by. */
    public IndicatorSystem system() {
        return system;
    }

    /** The stages that the system has weights for, in its order. */
    public List<String> stages() {
        return stages;
    }

    /** Names of all grades by their place: the earned ones from the best, the vetoed one, the unrated one. */
    public List<String> gradeNames() {
        return gradeRules.names();
    }

    /** An empty block for this many enterprises. */
    public Block newBlock(int capacity) {
        return new Block(layout.columns(), capacity);
    }

    /** Room for the results of a block. */
    public Scores newScores(Block block) {
        return new Scores(weights, perPoint, block.capacity());
    }

    /** Adds a finding for every value that the system cannot score. */
    public void check(Map<String, Value> values, String at, List<Finding> found) {
        new ValueCheck(layout).check(values, at, found);
    }

    /**
     * Reads values from a document: null is missing, {@code "NA"} not applicable. Every value that the system cannot score
     * is among the findings.
     *
     * @param document by code of the indicator
     * @param at pointer of the document
     */
    public Map<String, Value> read(@Nullable Object document, String at, List<Finding> found) {
        Map<String, Value> values = new LinkedHashMap<>();
        new Document(document, at, found).members().forEach((code, stated) -> {
            Layout.Place place = layout.find(code);
            boolean leveled = place != null && !place.levels().isEmpty();
            values.put(code, stated.value(leveled));
        });
        check(values, at, found);
        return values;
    }

    /**
     * Reads values on record: what the system does not know or cannot score is as if it were missing, for records are
     * older than systems.
     *
     * @param document by code of the indicator
     */
    public Map<String, Value> readKnown(@Nullable Object document) {
        List<Finding> found = new ArrayList<>();
        Map<String, Value> values = read(document, "", found);
        found.forEach(finding -> values.remove(firstToken(finding.pointer())));
        return values;
    }

    private static String firstToken(String pointer) {
        String[] tokens = pointer.split("/", 3);
        return tokens.length < 2 ? "" : tokens[1].replace("~1", "/").replace("~0", "~");
    }

    /**
     * The stage of an enterprise; the first of the stages when no rule fits.
     *
     * @param age full years since it was founded, null when not known
     * @param revenue of a year in yuan, null when not known
     */
    public String stageOf(@Nullable Integer age, @Nullable BigDecimal revenue) {
        return system.stages().stream()
                .filter(rule -> rule.fits(age, revenue))
                .findFirst()
                .map(StageRule::stage)
                .orElse(stages.getFirst());
    }

    /**
     * Puts an enterprise into the next row of a block.
     *
     * @param values by code of the indicator, all of them checked; what is not named is missing
     * @throws IllegalArgumentException when the system has no weights for the stage
     */
    public void put(Block block, String stage, Facts facts, Map<String, Value> values) {
        int place = stages.indexOf(stage);
        if (place < 0) {
            throw new IllegalArgumentException("no weights for stage " + stage);
        }
        int row = block.open();
        block.stages[row] = (byte) place;
        block.audited[row] = facts.audited();
        block.debtRatios[row] = millionthsOrUnknown(facts.debtRatioPercent());
        block.vetoes[row] = facts.veto();
        for (Layout.Place at : layout.places()) {
            Value value = values.get(at.indicator().code());
            if (value != null) {
                layout.put(block, row, at, value);
            }
        }
    }

    private static long millionthsOrUnknown(@Nullable BigDecimal value) {
        return value == null
                ? Block.UNKNOWN
                : Units.millionths(value.setScale(Units.VALUE_PLACES, RoundingMode.HALF_UP));
    }

    /** Scores all rows of a block. */
    public void score(Block block, Scores into) {
        for (int i = 0; i < meters.length; i++) {
            meters[i].score(block, into.units[i], into.states[i]);
        }
        into.sums.add(into.units, into.states, block.rows());
        into.sum.write(block.stages, into, block.rows());
        gradeRules.grade(block, into);
    }

    /**
     * The score of an indicator of a row in hundredths of a point, rounded half up: 0 of a missing value, -1 of one that
     * does not apply.
     *
     * @param place in the order of the system's indicators
     */
    public int indicatorScore(Scores scores, int place, int row) {
        return switch (scores.states[place][row]) {
            case Block.STATED -> halfUp(scores.units[place][row] * HUNDREDTHS, perPoint);
            case Block.MISSING -> 0;
            default -> Scores.NONE;
        };
    }

    /** Scores one enterprise and keeps all that explains the result. */
    public ScoreSheet sheet(String stage, Facts facts, Map<String, Value> values) {
        Block block = newBlock(1);
        put(block, stage, facts, values);
        Scores scores = newScores(block);
        score(block, scores);
        return new SheetWriter(this).write(stage, facts, values, block, scores);
    }

    Layout layout() {
        return layout;
    }

    Weights weights() {
        return weights;
    }

    GradeRules gradeRules() {
        return gradeRules;
    }

    long perPoint() {
        return perPoint;
    }

    Meter meter(int place) {
        return meters[place];
    }

    static int halfUp(BigInteger numerator, BigInteger denominator) {
        return new BigDecimal(numerator)
                .divide(new BigDecimal(denominator), 0, RoundingMode.HALF_UP)
                .intValueExact();
    }

    /** Whole division rounded half up; both at least 0. */
    static int halfUp(long numerator, long denominator) {
        long whole = numerator / denominator;
        long rest = numerator - whole * denominator;
        return Math.toIntExact(rest >= denominator - rest ? whole + 1 : whole);
    }

    @Override
    public String toString() {
        List<String> codes = new ArrayList<>();
        layout.places().forEach(place -> codes.add(place.indicator().code()));
        return "Scorer" + codes + " in " + perPoint + " units, " + Arrays.toString(stages.toArray());
    }
}
