package techfin.rating.assessment.web;

import io.micronaut.core.annotation.Introspected;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import techfin.rating.assessment.usecase.StartAssessments;

/**
 * Whom to assess, and for which day.
 *
 * @param on the day for which they are rated; today when left out
 */
@Introspected
public record AssessmentRequest(
        @Valid ScopeRequest scope, @Nullable LocalDate on) {
    /**
     * One enterprise, the enterprises of some divisions, or the whole city when neither is stated.
     *
     * @param uscc code of one enterprise
     * @param divisionCodes counties and zones
     */
    @Introspected
    @Schema(name = "AssessmentScope")
    public record ScopeRequest(
            @Nullable @Size(min = 1, max = 18) String uscc,
            @Nullable @Size(max = 50) List<@Size(min = 1, max = 6) String> divisionCodes) {
        StartAssessments.Scope scope() {
            return new StartAssessments.Scope(uscc, divisionCodes);
        }
    }
}
