package techfin.pledge.appraisal;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import techfin.lending.record.Finding;
import techfin.lending.record.PlausibleDays;
import techfin.lending.record.RecordLimits;
import techfin.lending.record.Stated;
import techfin.money.Money;

/** An appraisal as somebody stated it; what is missing is null. */
public record AppraisalDraft(
        @Nullable Money value,
        @Nullable AppraisalMethod method,
        @Nullable String appraiser,
        @Nullable LocalDate appraisedOn,
        @Nullable LocalDate validUntil,
        @Nullable String reportNumber) {
    /**
     * Months that a report may be used when it names no last day: usual in asset appraisal (one year from the valuation
     * date); assumed for rights.
     */
    static final int USUAL_MONTHS = 12;

    /** What stands in an appraisal, checked. */
    public record Facts(
            Money value,
            AppraisalMethod method,
            String appraiser,
            LocalDate appraisedOn,
            LocalDate validUntil,
            @Nullable String reportNumber) {}

    /**
     * What it states. Without a last day it may be used for twelve months, the last of them ending on the day before the
     * anniversary.
     *
     * @param today Beijing calendar
     * @param found takes everything that is missing or cannot be
     * @return empty when something is wrong
     */
    public Optional<Facts> read(LocalDate today, List<Finding> found) {
        int before = found.size();
        Stated.amount("/value", value, found);
        Stated.require("/method", method, found);
        String firm = Stated.text("/appraiser", appraiser, RecordLimits.NAME_LENGTH, true, found);
        String report = Stated.text("/reportNumber", reportNumber, RecordLimits.NUMBER_LENGTH, false, found);
        checkDays(today, found);
        if (found.size() > before || value == null || method == null || firm == null || appraisedOn == null) {
            return Optional.empty();
        }
        LocalDate last =
                validUntil == null ? appraisedOn.plusMonths(USUAL_MONTHS).minusDays(1) : validUntil;
        return Optional.of(new Facts(value, method, firm, appraisedOn, last, report));
    }

    private void checkDays(LocalDate today, List<Finding> found) {
        Stated.day("/appraisedOn", appraisedOn, found);
        if (validUntil != null) {
            PlausibleDays.check("/validUntil", validUntil, found);
        }
        if (appraisedOn == null) {
            return;
        }
        if (appraisedOn.isAfter(today)) {
            found.add(Finding.of("/appraisedOn", "IN_FUTURE"));
        }
        if (validUntil != null && validUntil.isBefore(appraisedOn)) {
            found.add(new Finding("/validUntil", "ENDS_BEFORE_BEGIN", Map.of("from", appraisedOn.toString())));
        }
    }
}
