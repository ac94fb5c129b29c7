package techfin.rating.rating.usecase;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import techfin.rating.assessment.Assessments;
import techfin.rating.assessment.usecase.AssessmentView;
import techfin.rating.override.GradeOverride;
import techfin.rating.override.OverrideReason;
import techfin.rating.rating.Percentile;
import techfin.rating.rating.Trend;
import techfin.rating.scoring.usecase.SheetView;

/**
 * A rating as its reader may see it.
 *
 * @param grade the grade that the model gives
 * @param override the grade that two persons put beside it, null for none in force
 * @param nextGrade the next better grade, null for the best one and where none is earned
 * @param pointsToNextGrade points of the total that it is away by score alone, two places
 * @param subGrades what the score of each dimension alone would earn
 * @param trend against the assessment before, null for the first
 * @param sheet indicators, reasons and ways up; not for a bank with less than full leave
 * @param nextGradeFrom the total from which the next grade is earned, two places
 * @param nextGradeGates what dimensions must reach for it beside the total
 * @param inDivision place among the enterprises of its county; not for a bank with less than full leave
 * @param inIndustry place among the enterprises of its industry; not for a bank with less than full leave
 */
public record RatingView(
        String uscc,
        String grade,
        @Nullable OverrideMark override,
        @Nullable String nextGrade,
        @Nullable String pointsToNextGrade,
        @Nullable String nextGradeFrom,
        List<GateView> nextGradeGates,
        Map<String, String> subGrades,
        @Nullable Trend trend,
        Freshness freshness,
        SystemMark system,
        @Nullable AssessmentView assessment,
        @Nullable SheetView sheet,
        @Nullable PercentileView inDivision,
        @Nullable PercentileView inIndustry) {
    /**
     * A grade beside the one of the model.
     *
     * @param expiresOn the last day on which it can be in force
     */
    public record OverrideMark(String grade, OverrideReason reason, LocalDate expiresOn) {
        static OverrideMark of(GradeOverride override) {
            return new OverrideMark(override.grade(), override.reason(), override.expiresOn());
        }
    }

    /**
     * How fresh a rating is.
     *
     * @param dataYear the year that the figures are of
     * @param dataOn day at which the data stood
     * @param madeAt when it was made
     * @param validUntil last day on which it stands
     * @param expired whether that day is over
     */
    public record Freshness(int dataYear, LocalDate dataOn, Instant madeAt, LocalDate validUntil, boolean expired) {}

    /**
     * The version of the indicator system.
     *
     * @param version its name, for example {@code 2026}
     */
    public record SystemMark(String id, String code, String version) {}

    /**
     * What a dimension must reach for the next grade.
     *
     * @param dimension its code
     * @param name in the reader's language
     * @param least least score of it, two places
     * @param score what it has, two places; null when nothing in it applies
     */
    public record GateView(
            String dimension,
            String name,
            String least,
            @Nullable String score,
            boolean met) {}

    /**
     * A place in a group.
     *
     * @param group code of the county or zone, or of the industry's group
     * @param enterprises how many the group has, the enterprise itself among them
     * @param least of how many there must be for a place to be shown
     * @param percentile share of the group that is below, in percent with one place; null for a group that is too small
     */
    public record PercentileView(
            String group,
            long enterprises,
            long least,
            @Nullable String percentile) {
        static PercentileView of(String group, Assessments.Compared compared) {
            return new PercentileView(
                    group,
                    compared.all(),
                    Percentile.LEAST,
                    Percentile.of(compared)
                            .map(place -> place.percentile().toPlainString())
                            .orElse(null));
        }
    }
}
