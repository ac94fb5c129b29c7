package techfin.rating.input;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import techfin.lending.enterprise.Uscc;
import techfin.money.Money;
import techfin.rating.scoring.Lengths;

/**
 * What counts for rating an enterprise. Never changes; newer data are another input.
 *
 * @param dataYear the year that the figures are of
 * @param revision counts the inputs of an enterprise and a year, from 1
 * @param current whether this is the input by which the enterprise is rated now
 * @param divisionCode county or zone when the input was made
 * @param industryCode class of GB/T 4754-2017 when the input was made
 * @param foundedOn null when not known
 * @param revenue of the year, yuan; null when not known
 * @param audited whether the accounts were audited; not known counts as not audited
 * @param debtRatioPercent debts over assets, in percent with at most 6 decimal places; null when not known
 * @param valuesJson JSON object by code of the indicator: null missing, {@code "NA"} not applicable, numbers as texts,
 *     names of levels, objects of parts
 * @param dataOn day at which the data stood
 * @param declarationId the declaration that the values come from, null for none
 */
public record RatingInput(
        String id,
        Uscc uscc,
        int dataYear,
        int revision,
        boolean current,
        String divisionCode,
        String industryCode,
        @Nullable LocalDate foundedOn,
        @Nullable Money revenue,
        boolean audited,
        @Nullable BigDecimal debtRatioPercent,
        String valuesJson,
        LocalDate dataOn,
        InputSource source,
        @Nullable String declarationId,
        Instant recordedAt) {
    private static final int RATIO_PLACES = 6;

    public RatingInput {
        if (revision < 1) {
            throw new IllegalArgumentException("revisions count from 1: " + revision);
        }
        if (valuesJson.length() > Lengths.VALUES) {
            throw new IllegalArgumentException("values of " + valuesJson.length() + " characters");
        }
        if (debtRatioPercent != null) {
            debtRatioPercent = debtRatioPercent.setScale(RATIO_PLACES);
        }
    }

    /** The same data with values that moved beside the declaration; the current input. */
    public RatingInput refreshed(String newId, int newRevision, String values, Instant at) {
        return new RatingInput(
                newId,
                uscc,
                dataYear,
                newRevision,
                true,
                divisionCode,
                industryCode,
                foundedOn,
                revenue,
                audited,
                debtRatioPercent,
                values,
                dataOn,
                InputSource.REFRESHED,
                declarationId,
                at);
    }
}
