package techfin.pledge.appraisal;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import techfin.money.Money;

/**
 * What a right was worth to an appraiser. It is added and never changed; a later one stands beside it.
 *
 * @param bankCode the bank that had it appraised; other banks do not see it
 * @param value yuan, positive
 * @param appraiser name of the firm or person
 * @param appraisedOn valuation date (评估基准日)
 * @param validUntil last day on which it may be used
 * @param reportNumber of the appraisal report, null for none
 * @param enteredBy user name
 */
public record Appraisal(
        String id,
        String rightId,
        String bankCode,
        Money value,
        AppraisalMethod method,
        String appraiser,
        LocalDate appraisedOn,
        LocalDate validUntil,
        @Nullable String reportNumber,
        String enteredBy,
        Instant recordedAt) {
    public Appraisal {
        if (!value.isPositive()) {
            throw new IllegalArgumentException("an appraised value is positive, was " + value);
        }
        if (validUntil.isBefore(appraisedOn)) {
            throw new IllegalArgumentException("valid until " + validUntil + ", before " + appraisedOn);
        }
    }

    /** Whether it may be used on a day. */
    public boolean isValidOn(LocalDate day) {
        return !day.isBefore(appraisedOn) && !day.isAfter(validUntil);
    }
}
