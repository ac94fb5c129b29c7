package techfin.loan.filing;

import java.time.LocalDate;
import java.time.Period;

/**
 * Until when a bank may file a loan: three months after disbursement, the last day counts.
 *
 * <p>Source: 鲁科字〔2016〕173号 and the 枣庄 filing notice of 2023 Q3. The texts do not say whether the last day counts;
 * it does here, as Civil Code article 203 has it for periods in general.
 */
public final class FilingDeadline {
    private static final Period WITHIN = Period.ofMonths(3);

    private FilingDeadline() {}

    /** The last day on which a loan disbursed on that day can be filed; the 30 November gives the 28 or 29 February. */
    public static LocalDate of(LocalDate disbursedOn) {
        return disbursedOn.plus(WITHIN);
    }
}
