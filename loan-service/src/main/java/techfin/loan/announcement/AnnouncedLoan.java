package techfin.loan.announcement;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import techfin.loan.filing.Purpose;
import techfin.loan.filing.UseText;
import techfin.money.LprTable;
import techfin.money.Money;
import techfin.money.Rate;
import techfin.subsidy.LoanRate;

/**
 * A line of the annex.
 *
 * @param amount principal
 * @param filedAmount part of it inside the enterprise's filing limit
 * @param repaid contract of the loan that this one repays, its note while the contract is not on record, null for none
 * @param decidedOn day of the bureau's acceptance
 */
public record AnnouncedLoan(
        String id,
        String bankCode,
        String divisionCode,
        String uscc,
        String enterpriseName,
        String contractNumber,
        String noteNumber,
        Money amount,
        Money filedAmount,
        LoanRate rate,
        Purpose purpose,
        @Nullable String repaid,
        LocalDate disbursedOn,
        LocalDate maturesOn,
        LocalDate decidedOn) {

    /**
     * The yearly rate on the drawdown day, percent: a floating one is the prime rate in force plus the spread, not below
     * zero; empty before the first publication.
     */
    public Optional<BigDecimal> rateAtDrawdown(LprTable lpr) {
        return switch (rate) {
            case LoanRate.Fixed fixed -> Optional.of(fixed.annualRate().toPercent());
            case LoanRate.LprPlus plus ->
                lpr.on(disbursedOn)
                        .map(found -> found.value()
                                .rate(plus.tenor())
                                .plusBasisPoints(plus.spreadBp())
                                .max(Rate.ZERO)
                                .toPercent());
        };
    }

    /** What the loan is for, as announcements write it; a rollover names the contract that it repays. */
    public String useZh() {
        return UseText.zh(purpose, repaid);
    }
}
