package techfin.rating.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds for every firm under every system, over firms drawn from seeds. */
final class ScorerLawsTest {
    private static final Facts SOUND = new Facts(true, new BigDecimal(40), null);
    private static final List<Scorer> SCORERS = List.of(
            ShippedSystem.scorer(),
            ShippedSystem.scorer(OtherSystems.outOfThousand()),
            ShippedSystem.scorer(OtherSystems.ofManyPrimes()));

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void whole_numbers_give_what_fractions_give(long seed) {
        for (Scorer scorer : SCORERS) {
            RandomFirms firms = new RandomFirms(scorer.system(), new SplittableRandom(seed));
            for (int i = 0; i < 2_000; i++) {
                Map<String, Value> values = firms.next();
                String stage = scorer.stages().get(i % scorer.stages().size());
                ScoreSheet sheet = scorer.sheet(stage, SOUND, values);
                SlowScore slow = SlowScore.of(scorer.system(), stage, values);

                assertThat(sheet.total()).as("%s", values).isEqualTo(slow.total());
                assertThat(sheet.upperBound()).as("%s", values).isEqualTo(slow.upperBound());
                assertThat(sheet.coverage()).as("%s", values).isEqualTo(slow.coverage());
                sheet.dimensions()
                        .forEach(d -> assertThat(d.score())
                                .isEqualTo(slow.dimensions().get(d.dimension().code())));
            }
        }
    }

    @Test
    void a_firm_among_thousands_gets_what_it_gets_alone() {
        for (Scorer scorer : SCORERS) {
            RandomFirms firms = new RandomFirms(scorer.system(), new SplittableRandom(7));
            Block block = scorer.newBlock(500);
            Scores scores = scorer.newScores(block);
            List<Map<String, Value>> all = new ArrayList<>();
            String stage = scorer.stages().getFirst();
            while (!block.isFull()) {
                all.add(firms.next());
                scorer.put(block, stage, SOUND, all.getLast());
            }
            scorer.score(block, scores);
            for (int row = 0; row < all.size(); row++) {
                ScoreSheet alone = scorer.sheet(stage, SOUND, all.get(row));
                assertThat(BigDecimal.valueOf(scores.total(row), 2)).isEqualTo(alone.total());
                assertThat(scorer.gradeNames().get(scores.grade(row))).isEqualTo(alone.grade());
            }
        }
    }

    @Test
    void more_of_what_is_better_never_lowers_a_score_or_a_grade() {
        for (Scorer scorer : SCORERS) {
            SplittableRandom random = new SplittableRandom(11);
            RandomFirms firms = new RandomFirms(scorer.system(), random);
            for (int i = 0; i < 1_000; i++) {
                Map<String, Value> values = firms.next();
                Indicator indicator = scorer.system()
                        .indicators()
                        .get(random.nextInt(scorer.system().indicators().size()));
                if (!(values.get(indicator.code()) instanceof Value.Figure figure)) {
                    continue;
                }
                BigDecimal step = new BigDecimal(indicator.higherIsBetter() ? "0.5" : "-0.5");
                Map<String, Value> better = new LinkedHashMap<>(values);
                better.put(indicator.code(), new Value.Figure(figure.number().add(step)));
                String stage = scorer.stages().getFirst();
                ScoreSheet before = scorer.sheet(stage, SOUND, values);
                ScoreSheet after = scorer.sheet(stage, SOUND, better);

                if (indicator.effect() != Indicator.Effect.PENALTY) {
                    assertThat(after.total()).isGreaterThanOrEqualTo(before.total());
                    assertThat(scorer.gradeNames().indexOf(after.grade()))
                            .isLessThanOrEqualTo(scorer.gradeNames().indexOf(before.grade()));
                }
            }
        }
    }

    @Test
    void points_and_shortfalls_of_all_indicators_add_up_to_the_full_total() {
        Scorer scorer = SCORERS.getFirst();
        RandomFirms firms = new RandomFirms(scorer.system(), new SplittableRandom(13));
        for (int i = 0; i < 500; i++) {
            ScoreSheet sheet = scorer.sheet("growth", SOUND, firms.next());
            BigDecimal points = sheet.indicators().stream()
                    .map(ScoreSheet.IndicatorScore::points)
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            BigDecimal lacking = sheet.indicators().stream()
                    .map(ScoreSheet.IndicatorScore::shortfall)
                    .reduce(BigDecimal.ZERO, BigDecimal::add);

            assertThat(points.subtract(sheet.total()).abs()).isLessThan(new BigDecimal("0.0051"));
            assertThat(points.add(lacking).subtract(new BigDecimal(100)).abs()).isLessThan(new BigDecimal("0.00001"));
        }
    }

    @Test
    void every_way_up_that_is_named_reaches_the_grade_and_a_smaller_step_does_not() {
        Scorer scorer = SCORERS.getFirst();
        RandomFirms firms = new RandomFirms(scorer.system(), new SplittableRandom(17));
        int ways = 0;
        int sharp = 0;
        for (int i = 0; i < 300; i++) {
            Map<String, Value> values = firms.next();
            ScoreSheet sheet = scorer.sheet("growth", SOUND, values);
            for (Explanation.Way way : WaysUp.of(scorer, sheet, SOUND, values)) {
                ways++;
                assertThat(gradeAfter(scorer, values, way, BigDecimal.ZERO)).isEqualTo(way.grade());
                assertThat(scorer.gradeNames().indexOf(way.grade()))
                        .isLessThan(scorer.gradeNames().indexOf(sheet.grade()));
                if (way.moves().size() == 1
                        && way.moves().getFirst().input().isEmpty()
                        && way.moves().getFirst().to() instanceof Value.Figure
                        && way.moves().getFirst().from() instanceof Value.Figure) {
                    sharp++;
                    boolean higher = scorer.system().indicators().stream()
                            .anyMatch(it ->
                                    it.code().equals(way.moves().getFirst().code()) && it.higherIsBetter());
                    BigDecimal back = new BigDecimal(higher ? "-0.000001" : "0.000001");
                    assertThat(gradeAfter(scorer, values, way, back)).isEqualTo(sheet.grade());
                }
            }
        }
        assertThat(ways).isGreaterThan(500);
        assertThat(sharp).isGreaterThan(50);
    }

    private static String gradeAfter(Scorer scorer, Map<String, Value> values, Explanation.Way way, BigDecimal shift) {
        Map<String, Value> changed = new LinkedHashMap<>(values);
        for (Explanation.Move move : way.moves()) {
            Value to = move.to() instanceof Value.Figure figure
                    ? new Value.Figure(figure.number().add(shift))
                    : move.to();
            changed.put(
                    move.code(), move.input().isEmpty() ? to : Parts.with(values.get(move.code()), move.input(), to));
        }
        return scorer.sheet("growth", SOUND, changed).grade();
    }
}
