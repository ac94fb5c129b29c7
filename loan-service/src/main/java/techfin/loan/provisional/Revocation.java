package techfin.loan.provisional;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import techfin.lending.record.Reason;
import techfin.money.Money;

/**
 * A run that revoked lapsed filings, all of them in one transaction.
 *
 * @param runFor the day for which it was run
 * @param yearEnd the year that was over, when it ran by itself; null when a reviewer confirmed it
 * @param runBy user name, or the job
 * @param cases the filings that it revoked, as they were before
 */
public record Revocation(
        String id,
        LocalDate runFor,
        @Nullable Integer yearEnd,
        Reason reason,
        String runBy,
        Instant runAt,
        List<LapsedCase> cases) {
    /** Reason code of every revocation by such a run: the enterprise lacks the qualification of the year. */
    public static final String QUALIFICATION_MISSING = "QUALIFICATION_MISSING";

    public Revocation {
        cases = List.copyOf(cases);
    }

    public Money filedAmount() {
        return Money.sum(cases.stream().map(LapsedCase::filedAmount).toList());
    }
}
