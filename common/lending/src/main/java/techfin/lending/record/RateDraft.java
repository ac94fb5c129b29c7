package techfin.lending.record;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import techfin.money.LprTenor;
import techfin.money.Rate;
import techfin.subsidy.LoanRate;

/**
 * A rate as somebody stated it; what is missing is null.
 *
 * @param kind {@code FIXED} needs {@code annualRatePercent} and nothing else; {@code LPR_PLUS} needs {@code tenor} and
 *     {@code spreadBp}
 */
public record RateDraft(
        @Nullable RateKind kind,
        @Nullable Rate annualRatePercent,
        @Nullable LprTenor tenor,
        @Nullable Integer spreadBp,
        List<LocalDate> repricedOn) {
    public RateDraft {
        repricedOn = List.copyOf(repricedOn);
    }

    /**
     * The rate that it states.
     *
     * @param pointer where it stands in the record
     * @param found takes everything that is wrong
     * @return empty when something is
     */
    public Optional<LoanRate> read(String pointer, List<Finding> found) {
        int before = found.size();
        if (kind == null) {
            found.add(Finding.of(pointer + "/kind", "REQUIRED"));
            return Optional.empty();
        }
        Optional<LoanRate> rate = switch (kind) {
            case FIXED -> readFixed(pointer, found);
            case LPR_PLUS -> readFloating(pointer, found);
        };
        return found.size() == before ? rate : Optional.empty();
    }

    private Optional<LoanRate> readFixed(String pointer, List<Finding> found) {
        forbid(pointer + "/tenor", tenor, found);
        forbid(pointer + "/spreadBp", spreadBp, found);
        forbid(pointer + "/repricedOn", repricedOn.isEmpty() ? null : repricedOn, found);
        if (annualRatePercent == null) {
            found.add(Finding.of(pointer + "/annualRatePercent", "REQUIRED"));
            return Optional.empty();
        }
        BigDecimal percent = annualRatePercent.toPercent();
        if (percent.signum() <= 0 || percent.compareTo(RecordLimits.HIGHEST_PERCENT) > 0) {
            found.add(new Finding(
                    pointer + "/annualRatePercent",
                    "OUT_OF_RANGE",
                    Map.of("least", "0.000001", "most", RecordLimits.HIGHEST_PERCENT.toPlainString())));
            return Optional.empty();
        }
        return Optional.of(new LoanRate.Fixed(annualRatePercent));
    }

    private Optional<LoanRate> readFloating(String pointer, List<Finding> found) {
        forbid(pointer + "/annualRatePercent", annualRatePercent, found);
        if (tenor == null) {
            found.add(Finding.of(pointer + "/tenor", "REQUIRED"));
        }
        if (spreadBp == null) {
            found.add(Finding.of(pointer + "/spreadBp", "REQUIRED"));
        } else if (Math.abs((long) spreadBp) > RecordLimits.WIDEST_SPREAD_BP) {
            String widest = Integer.toString(RecordLimits.WIDEST_SPREAD_BP);
            found.add(
                    new Finding(pointer + "/spreadBp", "OUT_OF_RANGE", Map.of("least", "-" + widest, "most", widest)));
        }
        if (repricedOn.size() > RecordLimits.REPRICED_DAYS) {
            found.add(new Finding(
                    pointer + "/repricedOn",
                    "OUT_OF_RANGE",
                    Map.of("max", Integer.toString(RecordLimits.REPRICED_DAYS))));
        }
        for (int i = 0; i < repricedOn.size(); i++) {
            PlausibleDays.check(pointer + "/repricedOn/" + i, repricedOn.get(i), found);
        }
        if (tenor == null || spreadBp == null) {
            return Optional.empty();
        }
        return Optional.of(new LoanRate.LprPlus(
                tenor, spreadBp, repricedOn.stream().distinct().sorted().toList()));
    }

    private static void forbid(String pointer, @Nullable Object value, List<Finding> found) {
        if (value != null) {
            found.add(Finding.of(pointer, "NOT_FOR_THIS_KIND"));
        }
    }
}
