package techfin.rating.assessment.usecase;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import techfin.rating.assessment.Assessment;

/**
 * An assessment as it is shown; scores have two places.
 *
 * @param coverage covered share of the weights, 0 to 1
 */
public record AssessmentView(
        String id,
        String uscc,
        LocalDate on,
        String systemId,
        String inputId,
        String stage,
        String total,
        String totalIfMissingWereFull,
        String coverage,
        Map<String, String> dimensionScores,
        String gradeByScore,
        String grade,
        @Nullable String veto,
        LocalDate validUntil,
        String madeBy,
        Instant madeAt) {
    /** The view of an assessment. */
    public static AssessmentView of(Assessment assessment) {
        Map<String, String> dimensions = new LinkedHashMap<>();
        assessment.dimensions().forEach((code, score) -> dimensions.put(code, score.toPlainString()));
        return new AssessmentView(
                assessment.id(),
                assessment.uscc().value(),
                assessment.onDay(),
                assessment.systemId(),
                assessment.inputId(),
                assessment.stage(),
                plain(assessment.total()),
                plain(assessment.upperBound()),
                plain(assessment.coverage()),
                dimensions,
                assessment.gradeByScore(),
                assessment.grade(),
                assessment.veto(),
                assessment.validUntil(),
                assessment.madeBy(),
                assessment.madeAt());
    }

    private static String plain(BigDecimal number) {
        return number.toPlainString();
    }
}
