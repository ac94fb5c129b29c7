package techfin.pledge.appraisal.usecase;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import techfin.pledge.appraisal.Appraisal;
import techfin.pledge.appraisal.AppraisalMethod;

/**
 * An appraisal as it is told to people.
 *
 * @param value yuan
 * @param validUntil last day on which it may be used
 */
public record AppraisalView(
        String id,
        String rightId,
        String bankCode,
        String value,
        AppraisalMethod method,
        String appraiser,
        LocalDate appraisedOn,
        LocalDate validUntil,
        @Nullable String reportNumber,
        String enteredBy,
        Instant recordedAt) {
    public static AppraisalView of(Appraisal appraisal) {
        return new AppraisalView(
                appraisal.id(),
                appraisal.rightId(),
                appraisal.bankCode(),
                appraisal.value().toString(),
                appraisal.method(),
                appraisal.appraiser(),
                appraisal.appraisedOn(),
                appraisal.validUntil(),
                appraisal.reportNumber(),
                appraisal.enteredBy(),
                appraisal.recordedAt());
    }
}
