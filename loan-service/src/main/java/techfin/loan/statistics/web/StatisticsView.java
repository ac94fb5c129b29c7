package techfin.loan.statistics.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import techfin.loan.statistics.Statistics;
import techfin.loan.statistics.Tally;

/**
 * A table of statistics as it is told.
 *
 * @param previousFrom first of the days that the growth compares with: the same of the year before
 * @param total amounts and numbers of loans of the rows add up to it; an enterprise with loans in several rows counts once
 */
@Schema(name = "LoanStatistics")
record StatisticsView(
        String by,
        String dateOf,
        LocalDate from,
        LocalDate to,
        LocalDate previousFrom,
        LocalDate previousTo,
        List<Row> rows,
        Row total) {

    /**
     * One line.
     *
     * @param key division code, bank code, two digits of GB/T 4754, {@code 2025-Q2} or {@code 2025-04}
     * @param letter section of an industry
     * @param count loan notes
     * @param enterprises each counted once
     * @param amount yuan, principal
     * @param filedAmount yuan, the part inside the filing limits
     * @param simpleAverageRatePercent every loan alike; null without loans
     * @param weightedAverageRatePercent each loan by its principal; null without loans
     * @param firstLoanSharePercent enterprises with a first loan among all; null without any
     * @param yearOnYear growth against the same days of the year before
     */
    @Schema(name = "LoanStatisticsRow")
    record Row(
            String key,
            String nameZh,
            String nameEn,
            @Nullable String letter,
            long count,
            long enterprises,
            String amount,
            String filedAmount,
            @Nullable String simpleAverageRatePercent,
            @Nullable String weightedAverageRatePercent,
            @Nullable String firstLoanSharePercent,
            YearOnYear yearOnYear) {}

    /**
     * Growth in percent; null where there was nothing before.
     *
     * @param previousAmount yuan
     */
    @Schema(name = "LoanStatisticsGrowth")
    record YearOnYear(
            @Nullable String countPercent, @Nullable String amountPercent, long previousCount, String previousAmount) {}

    static StatisticsView of(Statistics statistics) {
        return new StatisticsView(
                statistics.by().word(),
                statistics.dateOf().word(),
                statistics.period().from(),
                statistics.period().to(),
                statistics.before().from(),
                statistics.before().to(),
                statistics.parts().stream().map(StatisticsView::row).toList(),
                row(statistics.total()));
    }

    private static Row row(Statistics.Part part) {
        Tally now = part.now();
        return new Row(
                part.label().key(),
                part.label().nameZh(),
                part.label().nameEn(),
                part.label().letter(),
                now.count(),
                now.enterprises(),
                now.amount().toString(),
                now.filedAmount().toString(),
                text(now.simpleAverageRate()),
                text(now.weightedAverageRate()),
                text(now.firstLoanShare()),
                new YearOnYear(
                        text(part.countGrowth()),
                        text(part.amountGrowth()),
                        part.before().count(),
                        part.before().amount().toString()));
    }

    private static @Nullable String text(Optional<BigDecimal> figure) {
        return figure.map(BigDecimal::toPlainString).orElse(null);
    }
}
