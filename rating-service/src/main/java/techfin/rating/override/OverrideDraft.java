package techfin.rating.override;

import java.time.LocalDate;

/**
 * An override as somebody proposes it.
 *
 * @param assessmentId the assessment that was seen
 * @param expiresOn the last day on which it is to be in force
 */
public record OverrideDraft(
        String uscc, String assessmentId, String grade, OverrideReason reason, String text, LocalDate expiresOn) {
    public static final int TEXT_LENGTH = 1000;
    public static final int GRADE_LENGTH = 60;
}
