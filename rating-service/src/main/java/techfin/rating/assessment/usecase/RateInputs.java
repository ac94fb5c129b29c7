package techfin.rating.assessment.usecase;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import techfin.lending.enterprise.Uscc;
import techfin.rating.assessment.Assessment;
import techfin.rating.assessment.Assessments;
import techfin.rating.assessment.Standing;
import techfin.rating.input.RatingInput;
import techfin.rating.scoring.Block;
import techfin.rating.scoring.Dimension;
import techfin.rating.scoring.Facts;
import techfin.rating.scoring.Scorer;
import techfin.rating.scoring.Scores;
import techfin.rating.veto.Veto;
import techfin.servicekit.id.Ids;

/**
 * Rates a stretch of inputs in columns, and makes assessments of those whose result is new. Holds one block, which is used
 * again for the next stretch.
 */
final class RateInputs {
    /** Inputs of a stretch; also what one transaction writes. */
    static final int STRETCH = 2_000;

    private static final int GROUP_DIGITS = 2;

    private final Scorer scorer;
    private final Terms terms;
    private final Block block;
    private final Scores scores;

    /**
     * What all assessments of a run have in common.
     *
     * @param validityMonths how long they stand
     */
    record Terms(String systemId, int validityMonths, LocalDate on, String runId, String by, Instant at) {
        /** The last day on which they stand. */
        LocalDate validUntil() {
            return on.plusMonths(validityMonths).minusDays(1);
        }
    }

    RateInputs(Scorer scorer, Terms terms, int capacity) {
        this.scorer = scorer;
        this.terms = terms;
        block = scorer.newBlock(capacity);
        scores = scorer.newScores(block);
    }

    Scorer scorer() {
        return scorer;
    }

    /** What is scored of an input beside the values. */
    static Facts facts(RatingInput input, @Nullable String veto) {
        return new Facts(input.audited(), input.debtRatioPercent(), veto);
    }

    /**
     * Rates candidates.
     *
     * @param vetoes in force, by enterprise
     * @param standing what stands of these enterprises
     * @return only what differs from what stands
     */
    List<Assessments.Made> rate(List<Candidate> candidates, Map<Uscc, Veto> vetoes, Map<Uscc, Standing> standing) {
        block.clear();
        for (Candidate candidate : candidates) {
            RatingInput input = candidate.input();
            scorer.put(block, candidate.stage(), facts(input, ground(vetoes.get(input.uscc()))), candidate.values());
        }
        scorer.score(block, scores);
        List<Assessments.Made> made = new ArrayList<>();
        for (int row = 0; row < candidates.size(); row++) {
            Candidate candidate = candidates.get(row);
            RatingInput input = candidate.input();
            String veto = ground(vetoes.get(input.uscc()));
            Standing before = standing.get(input.uscc());
            String grade = scorer.gradeNames().get(scores.grade(row));
            if (before == null
                    || !before.saysTheSame(input.id(), terms.systemId(), grade, scores.total(row), veto, terms.on())) {
                made.add(made(row, candidate, veto, before == null));
            }
        }
        return made;
    }

    private static @Nullable String ground(@Nullable Veto veto) {
        return veto == null ? null : veto.facts().ground().name();
    }

    private Assessments.Made made(int row, Candidate candidate, @Nullable String veto, boolean isFirst) {
        RatingInput input = candidate.input();
        List<String> names = scorer.gradeNames();
        Assessment assessment = new Assessment(
                Ids.next(),
                input.uscc(),
                input.id(),
                terms.systemId(),
                terms.on(),
                candidate.stage(),
                points(scores.total(row)),
                points(scores.upperBound(row)),
                points(scores.coveragePercent(row)),
                dimensions(row),
                names.get(scores.gradeByScore(row)),
                names.get(scores.grade(row)),
                veto,
                terms.validUntil(),
                terms.runId(),
                terms.by(),
                terms.at());
        return new Assessments.Made(
                assessment,
                new Standing(
                        input.uscc(),
                        assessment.id(),
                        input.id(),
                        terms.systemId(),
                        terms.on(),
                        scores.total(row),
                        assessment.grade(),
                        scores.grade(row),
                        veto,
                        terms.validUntil(),
                        input.divisionCode(),
                        input.industryCode().substring(0, GROUP_DIGITS)),
                isFirst);
    }

    private Map<String, BigDecimal> dimensions(int row) {
        Map<String, BigDecimal> dimensions = new LinkedHashMap<>();
        List<Dimension> all = scorer.system().dimensions();
        for (int d = 0; d < all.size(); d++) {
            int score = scores.dimension(d, row);
            if (score >= 0) {
                dimensions.put(all.get(d).code(), points(score));
            }
        }
        return dimensions;
    }

    private static BigDecimal points(int hundredths) {
        return BigDecimal.valueOf(hundredths, 2);
    }
}
