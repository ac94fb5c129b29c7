package techfin.rating.consent;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import techfin.lending.record.Finding;

/**
 * What an enterprise wants to let a bank see.
 *
 * @param bankCode code of the bank's organisation, or {@link Consent#EVERY_BANK}
 * @param until last day
 */
public record ConsentDraft(String bankCode, LookScope scope, LocalDate until) {
    public static final String BANK_CODE = "[A-Z0-9][A-Z0-9-]{0,31}|\\*";

    /** Own limit: a consent that nobody looks at again for longer is forgotten rather than meant. */
    public static final int MOST_YEARS = 3;

    /** Everything that forbids it. */
    public List<Finding> refusals(LocalDate today) {
        List<Finding> found = new ArrayList<>();
        if (!bankCode.matches(BANK_CODE)) {
            found.add(Finding.of("/bankCode", "INVALID_FORMAT"));
        }
        LocalDate latest = today.plusYears(MOST_YEARS);
        if (until.isBefore(today) || until.isAfter(latest)) {
            found.add(new Finding(
                    "/until", "CONSENT_TERM", Map.of("least", today.toString(), "most", latest.toString())));
        }
        return List.copyOf(found);
    }
}
