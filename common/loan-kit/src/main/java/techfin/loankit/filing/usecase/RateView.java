package techfin.loankit.filing.usecase;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import techfin.subsidy.LoanRate;

/** The contract's rate as it is told: {@code FIXED} with a yearly rate, or {@code LPR_PLUS} with tenor and spread. */
public record RateView(
        String kind,
        @Nullable String annualRatePercent,
        @Nullable String tenor,
        @Nullable Integer spreadBp,
        @Nullable List<LocalDate> repricedOn) {
    /** What is told of a rate. */
    public static RateView of(LoanRate rate) {
        return switch (rate) {
            case LoanRate.Fixed fixed ->
                new RateView("FIXED", fixed.annualRate().toString(), null, null, null);
            case LoanRate.LprPlus plus ->
                new RateView("LPR_PLUS", null, plus.tenor().name(), plus.spreadBp(), plus.repricedOn());
        };
    }
}
