package techfin.rating.appeal.web;

import io.micronaut.core.annotation.Introspected;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import techfin.rating.appeal.AppealDraft;

/**
 * An appeal against the assessment that stands.
 *
 * @param assessmentId the assessment that was seen
 * @param grounds one for each indicator, or for the grade as a whole
 */
@Introspected
public record AppealRequest(
        @NotBlank @Size(max = 36) String assessmentId,

        @NotEmpty @Size(max = AppealDraft.MOST_GROUNDS) List<@Valid @NotNull GroundRequest> grounds) {

    /**
     * One thing that the enterprise holds to be misjudged.
     *
     * @param indicator code in the system of the assessment; left out for the grade as a whole
     * @param about what is wrong; a wrong datum is not appealed but corrected by a declaration
     * @param reason why
     */
    @Introspected
    public record GroundRequest(
            @Size(min = 1, max = 60) @Nullable String indicator,

            @NotNull AppealDraft.About about,

            @NotBlank @Size(max = AppealDraft.REASON_LENGTH) String reason) {
        AppealDraft.StatedGround ground() {
            return new AppealDraft.StatedGround(indicator, about, reason);
        }
    }

    AppealDraft draft() {
        return new AppealDraft(grounds.stream().map(GroundRequest::ground).toList());
    }
}
