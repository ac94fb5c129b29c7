package techfin.rating.scoring.usecase;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import techfin.rating.scoring.Contributions;
import techfin.rating.scoring.Explainer;
import techfin.rating.scoring.Explanation;
import techfin.rating.scoring.Facts;
import techfin.rating.scoring.IndicatorSystem;
import techfin.rating.scoring.PlainValue;
import techfin.rating.scoring.ScoreSheet;
import techfin.rating.scoring.Scorer;
import techfin.rating.scoring.Value;
import techfin.rating.scoring.WaysUp;
import techfin.servicekit.problem.Language;

/**
 * A scored sheet as it is shown: every score with two places, rounded half up.
 *
 * @param indicatorScores by code; null for a missing value, {@code "NA"} for one that does not apply
 * @param dimensionScores by code; null for a dimension of which nothing applies
 * @param lines what each indicator was given and brings; the points of all lines add up to the total
 * @param coverage covered share of the weights, 0 to 1
 * @param totalIfMissingWereFull the total if everything that is missing scored full
 * @param bindingCaps what keeps the grade below what the total earns, the lowest first
 * @param largestShortfalls points of the total that indicators lack, the largest first
 * @param nextCutPointGains what the next cut point of each indicator brings, the largest gain first
 * @param missing what supplying missing data brings at most
 * @param waysUp single changes and pairs of changes that reach the next grade
 */
public record SheetView(
        String stage,
        Map<String, @Nullable String> indicatorScores,
        List<Line> lines,
        Map<String, @Nullable String> dimensionScores,
        String coverage,
        String total,
        String totalIfMissingWereFull,
        String gradeByScore,
        List<Cap> bindingCaps,
        String grade,
        List<Points> largestShortfalls,
        List<Step> nextCutPointGains,
        List<Points> missing,
        List<Way> waysUp) {
    /**
     * What an indicator was given and brings.
     *
     * @param value as in a trial assessment: null missing, {@code "NA"} not applicable
     * @param worth points of the total that a full score brings this enterprise, two places; 0 where it does not apply
     * @param points points of the total that it brings, two places; negative for a penalty
     */
    public record Line(String code, @Nullable Object value, ScoreSheet.State state, String worth, String points) {}

    /** A limit of the grade, with its reason. */
    public record Cap(String grade, String reason) {}

    /**
     * Points of the total that belong to an indicator.
     *
     * @param points two places
     * @param pointsExact four places
     */
    public record Points(String code, String points, String pointsExact) {}

    /**
     * The next cut point of an indicator.
     *
     * @param input which input must move, empty when there is only one
     * @param needed what it must reach
     * @param gain points of the total, two places
     */
    public record Step(String code, String input, String needed, String scoreNow, String scoreNext, String gain) {}

    /**
     * Changes that together reach a grade.
     *
     * @param total the total afterwards
     */
    public record Way(String grade, String total, List<Move> moves) {}

    /**
     * A changed input.
     *
     * @param from what is stated now, null when it is missing
     */
    public record Move(String code, String input, @Nullable String from, String to) {}

    /** Scores and explains an enterprise. */
    public static SheetView of(Scorer scorer, String stage, Facts facts, Map<String, Value> values, Language language) {
        ScoreSheet sheet = scorer.sheet(stage, facts, values);
        return of(
                scorer.system(),
                sheet,
                values,
                Explainer.explain(sheet, values),
                WaysUp.of(scorer, sheet, facts, values),
                language);
    }

    /** The view of a sheet and its explanation. */
    public static SheetView of(
            IndicatorSystem system,
            ScoreSheet sheet,
            Map<String, Value> values,
            Explanation explanation,
            List<Explanation.Way> ways,
            Language language) {
        LimitTexts texts = new LimitTexts(system, language);
        return new SheetView(
                sheet.stage(),
                indicators(sheet),
                lines(sheet, values),
                dimensions(sheet),
                two(sheet.coverage()),
                two(sheet.total()),
                two(sheet.upperBound()),
                sheet.gradeByScore(),
                sheet.binding().stream()
                        .map(limit -> new Cap(limit.atMost(), texts.of(limit, sheet.stage())))
                        .toList(),
                sheet.grade(),
                explanation.shortfalls().stream()
                        .map(s -> points(s.code(), s.points()))
                        .toList(),
                explanation.nextSteps().stream()
                        .map(s -> new Step(
                                s.code(),
                                s.input(),
                                Shown.of(s.needed()),
                                two(s.scoreNow()),
                                two(s.scoreNext()),
                                two(s.gain())))
                        .toList(),
                explanation.missing().stream()
                        .map(m -> points(m.code(), m.points()))
                        .toList(),
                ways.stream().map(SheetView::way).toList());
    }

    private static Map<String, @Nullable String> indicators(ScoreSheet sheet) {
        Map<String, @Nullable String> scores = new LinkedHashMap<>();
        for (ScoreSheet.IndicatorScore scored : sheet.indicators()) {
            BigDecimal score = scored.score();
            scores.put(
                    scored.indicator().code(),
                    score != null ? two(score) : scored.state() == ScoreSheet.State.MISSING ? null : "NA");
        }
        return scores;
    }

    private static List<Line> lines(ScoreSheet sheet, Map<String, Value> values) {
        Map<String, BigDecimal> points = Contributions.of(sheet);
        List<Line> lines = new ArrayList<>();
        for (ScoreSheet.IndicatorScore scored : sheet.indicators()) {
            String code = scored.indicator().code();
            lines.add(new Line(
                    code,
                    PlainValue.of(values.getOrDefault(code, Value.MISSING)),
                    scored.state(),
                    two(scored.worth()),
                    two(points.getOrDefault(code, BigDecimal.ZERO))));
        }
        return lines;
    }

    private static Map<String, @Nullable String> dimensions(ScoreSheet sheet) {
        Map<String, @Nullable String> scores = new LinkedHashMap<>();
        for (ScoreSheet.DimensionScore scored : sheet.dimensions()) {
            BigDecimal score = scored.score();
            scores.put(scored.dimension().code(), score == null ? null : two(score));
        }
        return scores;
    }

    private static Points points(String code, BigDecimal points) {
        return new Points(
                code, two(points), points.setScale(4, RoundingMode.HALF_UP).toPlainString());
    }

    private static Way way(Explanation.Way way) {
        List<Move> moves = new ArrayList<>();
        way.moves()
                .forEach(move -> moves.add(new Move(
                        move.code(),
                        move.input(),
                        move.from() == null ? null : Shown.of(move.from()),
                        Shown.of(move.to()))));
        return new Way(way.grade(), two(way.total()), moves);
    }

    private static String two(BigDecimal number) {
        return number.setScale(2, RoundingMode.HALF_UP).toPlainString();
    }
}
