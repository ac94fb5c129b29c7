package techfin.rating.monitoring.usecase;

import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import techfin.rating.input.RatingInput;
import techfin.rating.input.RatingInputs;
import techfin.rating.monitoring.Rated;
import techfin.rating.monitoring.ScoreBins;
import techfin.rating.monitoring.StabilityIndex;
import techfin.rating.scoring.Block;
import techfin.rating.scoring.Facts;
import techfin.rating.scoring.Indicator;
import techfin.rating.scoring.Name;
import techfin.rating.scoring.Scorer;
import techfin.rating.scoring.Scores;
import techfin.rating.system.usecase.Scorers;
import techfin.servicekit.json.PlainJson;

/**
 * How far the scores of the city shifted between two days. Ratings without a grade are left out: too little is known of
 * these enterprises. Scores of indicators are calculated once more from the data and the system of each rating.
 */
@Singleton
public class MeasureStability {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final ReadCohorts cohorts;
    private final RatingInputs inputs;
    private final Scorers scorers;

    MeasureStability(ReadCohorts cohorts, RatingInputs inputs, Scorers scorers) {
        this.cohorts = cohorts;
        this.inputs = inputs;
        this.scorers = scorers;
    }

    /**
     * The shift of the totals.
     *
     * @param expected how many were rated on the first day
     * @param actual how many on the second
     * @param index empty when nobody was rated on one of the days
     */
    public record TotalShift(long expected, long actual, Optional<StabilityIndex> index) {}

    /** The shift of the totals between two days. */
    public TotalShift totals(Period period) {
        List<Long> before = totals(period, period.from());
        List<Long> after = totals(period, period.to());
        return new TotalShift(sum(before), sum(after), StabilityIndex.of(before, after));
    }

    private List<Long> totals(Period period, LocalDate on) {
        ScoreBins bins = new ScoreBins();
        cohorts.each(
                on,
                period.divisionCode(),
                ratings -> ratings.stream().filter(cohorts::isGraded).forEach(rated -> bins.add(ofHundred(rated))));
        return bins.counts();
    }

    /** The total in hundredths of a point of 100, whatever the full score of the system is. */
    private int ofHundred(Rated rated) {
        BigDecimal full = scorers.of(rated.systemId()).system().fullScore();
        return BigDecimal.valueOf(rated.total())
                .multiply(HUNDRED)
                .divideToIntegralValue(full)
                .intValueExact();
    }

    private static long sum(List<Long> counts) {
        return counts.stream().mapToLong(Long::longValue).sum();
    }

    /**
     * The shift of one indicator.
     *
     * @param expected of how many it applied on the first day
     * @param actual of how many on the second
     * @param index empty when it applied to nobody on one of the days
     */
    public record IndicatorShift(String code, Name name, long expected, long actual, Optional<StabilityIndex> index) {}

    /** The shift of each indicator's scores between two days, in the order of the systems. */
    public List<IndicatorShift> indicators(Period period) {
        Map<String, Name> names = new LinkedHashMap<>();
        Map<String, ScoreBins> before = indicators(period, period.from(), names);
        Map<String, ScoreBins> after = indicators(period, period.to(), names);
        List<IndicatorShift> shifts = new ArrayList<>();
        names.forEach((code, name) -> {
            List<Long> expected = before.getOrDefault(code, new ScoreBins()).counts();
            List<Long> actual = after.getOrDefault(code, new ScoreBins()).counts();
            shifts.add(new IndicatorShift(code, name, sum(expected), sum(actual), StabilityIndex.of(expected, actual)));
        });
        return shifts;
    }

    private Map<String, ScoreBins> indicators(Period period, LocalDate on, Map<String, Name> names) {
        Map<String, ScoreBins> bins = new HashMap<>();
        cohorts.each(
                on,
                period.divisionCode(),
                ratings -> ratings.stream()
                        .filter(cohorts::isGraded)
                        .collect(Collectors.groupingBy(Rated::systemId))
                        .forEach((systemId, rated) -> count(scorers.of(systemId), rated, bins, names)));
        return bins;
    }

    private void count(Scorer scorer, List<Rated> ratings, Map<String, ScoreBins> bins, Map<String, Name> names) {
        Map<String, RatingInput> data =
                inputs.findAll(ratings.stream().map(Rated::inputId).toList());
        Block block = scorer.newBlock(ratings.size());
        Scores scores = scorer.newScores(block);
        for (Rated rated : ratings) {
            RatingInput input = Objects.requireNonNull(data.get(rated.inputId()));
            scorer.put(
                    block,
                    rated.stage(),
                    new Facts(input.audited(), input.debtRatioPercent(), rated.veto()),
                    scorer.readKnown(PlainJson.of(input.valuesJson())));
        }
        scorer.score(block, scores);
        List<Indicator> indicators = scorer.system().indicators();
        for (int i = 0; i < indicators.size(); i++) {
            String code = indicators.get(i).code();
            names.putIfAbsent(code, indicators.get(i).name());
            ScoreBins of = bins.computeIfAbsent(code, fresh -> new ScoreBins());
            for (int row = 0; row < ratings.size(); row++) {
                int score = scorer.indicatorScore(scores, i, row);
                if (score >= 0) {
                    of.add(score);
                }
            }
        }
    }
}
