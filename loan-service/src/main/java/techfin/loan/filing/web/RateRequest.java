package techfin.loan.filing.web;

import io.micronaut.core.annotation.Introspected;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import techfin.loan.filing.Finding;
import techfin.loan.filing.PlausibleDays;
import techfin.money.LprTenor;
import techfin.money.Rate;
import techfin.subsidy.LoanRate;

/**
 * The contract's rate.
 *
 * @param kind {@code FIXED} needs {@code annualRatePercent} and nothing else; {@code LPR_PLUS} needs {@code tenor} and
 *     {@code spreadBp}
 */
@Introspected
@Schema(name = "LoanRateRequest")
public record RateRequest(
        @NotNull Kind kind,

        @Schema(type = "string", example = "3.45") @Nullable Rate annualRatePercent,

        @Nullable LprTenor tenor,
        @Nullable Integer spreadBp,

        @Size(max = 80) @Nullable List<@NotNull LocalDate> repricedOn) {

    /** How the rate is fixed. */
    public enum Kind {
        FIXED,
        LPR_PLUS
    }

    /** Court protection ends far below (four times the one-year LPR): a yearly rate above this is a slip. */
    private static final BigDecimal HIGHEST_PERCENT = new BigDecimal("36");

    private static final int WIDEST_SPREAD_BP = 3_600;

    Optional<LoanRate> read(String pointer, List<Finding> found) {
        int before = found.size();
        Optional<LoanRate> rate = switch (kind) {
            case FIXED -> readFixed(pointer, found);
            case LPR_PLUS -> readFloating(pointer, found);
        };
        return found.size() == before ? rate : Optional.empty();
    }

    private Optional<LoanRate> readFixed(String pointer, List<Finding> found) {
        forbid(pointer + "/tenor", tenor, found);
        forbid(pointer + "/spreadBp", spreadBp, found);
        forbid(pointer + "/repricedOn", repricedOn == null || repricedOn.isEmpty() ? null : repricedOn, found);
        if (annualRatePercent == null) {
            found.add(new Finding(pointer + "/annualRatePercent", "REQUIRED", Map.of()));
            return Optional.empty();
        }
        BigDecimal percent = annualRatePercent.toPercent();
        if (percent.signum() <= 0 || percent.compareTo(HIGHEST_PERCENT) > 0) {
            found.add(new Finding(
                    pointer + "/annualRatePercent",
                    "OUT_OF_RANGE",
                    Map.of("least", "0.000001", "most", HIGHEST_PERCENT.toPlainString())));
            return Optional.empty();
        }
        return Optional.of(new LoanRate.Fixed(annualRatePercent));
    }

    private Optional<LoanRate> readFloating(String pointer, List<Finding> found) {
        forbid(pointer + "/annualRatePercent", annualRatePercent, found);
        if (tenor == null) {
            found.add(new Finding(pointer + "/tenor", "REQUIRED", Map.of()));
        }
        if (spreadBp == null) {
            found.add(new Finding(pointer + "/spreadBp", "REQUIRED", Map.of()));
        } else if (Math.abs((long) spreadBp) > WIDEST_SPREAD_BP) {
            found.add(new Finding(
                    pointer + "/spreadBp",
                    "OUT_OF_RANGE",
                    Map.of("least", "-" + WIDEST_SPREAD_BP, "most", Integer.toString(WIDEST_SPREAD_BP))));
        }
        if (tenor == null || spreadBp == null) {
            return Optional.empty();
        }
        List<LocalDate> days = repricedOn == null ? List.of() : repricedOn;
        for (int i = 0; i < days.size(); i++) {
            PlausibleDays.check(pointer + "/repricedOn/" + i, days.get(i), found);
        }
        return Optional.of(new LoanRate.LprPlus(
                tenor, spreadBp, days.stream().distinct().sorted().toList()));
    }

    private static void forbid(String pointer, @Nullable Object value, List<Finding> found) {
        if (value != null) {
            found.add(new Finding(pointer, "NOT_FOR_THIS_KIND", Map.of()));
        }
    }
}
