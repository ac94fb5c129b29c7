package techfin.rating.override.web;

import io.micronaut.core.annotation.Introspected;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import techfin.lending.record.RecordLimits;
import techfin.rating.override.OverrideDraft;
import techfin.rating.override.OverrideReason;

/**
 * Another grade than the one of the model.
 *
 * @param assessmentId the assessment that stands and that was seen
 * @param grade one better at most, or any worse one
 * @param text what is known that the model does not know
 * @param expiresOn the last day on which it is to be in force
 */
@Introspected
public record OverrideRequest(
        @NotBlank @Size(max = RecordLimits.USCC_LENGTH) String uscc,

        @NotBlank @Size(max = 36) String assessmentId,

        @NotBlank @Size(max = OverrideDraft.GRADE_LENGTH) String grade,

        @NotNull OverrideReason reason,

        @NotBlank @Size(max = OverrideDraft.TEXT_LENGTH) String text,

        @NotNull LocalDate expiresOn) {
    OverrideDraft draft() {
        return new OverrideDraft(uscc, assessmentId, grade, reason, text, expiresOn);
    }
}
