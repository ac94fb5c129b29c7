package techfin.pledge.statistics.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import techfin.pledge.statistics.Asked;
import techfin.pledge.statistics.RightGroup;
import techfin.pledge.statistics.Statistics;
import techfin.pledge.statistics.Subject;
import techfin.pledge.statistics.Tally;

/**
 * A table of statistics as it is told.
 *
 * @param counted {@code loans} or {@code pledges}
 * @param dateOf {@code decision} or {@code disbursement}; for pledges {@code registration}
 * @param group the group of rights that alone is counted; null for all
 * @param previousFrom first of the days that the growth compares with: the same of the year before
 * @param total amounts and numbers of the rows add up to it; an enterprise in several rows counts once
 */
@Schema(name = "PledgeStatistics")
record StatisticsView(
        String counted,
        String by,
        String dateOf,
        @Nullable String group,
        LocalDate from,
        LocalDate to,
        LocalDate previousFrom,
        LocalDate previousTo,
        List<Row> rows,
        Row total) {

    /**
     * One line.
     *
     * @param key kind or group of rights, division code, bank code, {@code 2025-Q2} or {@code 2025-04}
     * @param count loan notes, or registrations
     * @param enterprises each counted once
     * @param rights rights in the packages; null for loans
     * @param amount yuan; principal, or secured amount
     * @param pledgedAmount yuan; the part of the principal that rights secure, for pledges the secured amount
     * @param inclusiveCount items of up to 10,000,000.00 yuan
     * @param inclusiveAmount yuan; of these items
     * @param inclusiveCountPercent null without items
     * @param inclusiveAmountPercent null without items
     * @param firstPledges items with a right that was never pledged before
     * @param firstPledgePercent null without items
     * @param firstLoanSharePercent enterprises with a first loan among all; null without any and for pledges
     * @param pledgeRatePercent secured amount over appraised value, of the pledges whose rights were all appraised; null
     *     without any and for loans
     * @param yearOnYear growth against the same days of the year before
     */
    @Schema(name = "PledgeStatisticsRow")
    record Row(
            String key,
            String nameZh,
            String nameEn,
            long count,
            long enterprises,
            @Nullable Long rights,
            String amount,
            String pledgedAmount,
            long inclusiveCount,
            String inclusiveAmount,
            @Nullable String inclusiveCountPercent,
            @Nullable String inclusiveAmountPercent,
            long firstPledges,
            @Nullable String firstPledgePercent,
            @Nullable String firstLoanSharePercent,
            @Nullable String pledgeRatePercent,
            YearOnYear yearOnYear) {}

    /**
     * Growth in percent; null where there was nothing before.
     *
     * @param previousAmount yuan
     */
    @Schema(name = "PledgeStatisticsGrowth")
    record YearOnYear(
            @Nullable String countPercent, @Nullable String amountPercent, long previousCount, String previousAmount) {}

    static StatisticsView of(Statistics statistics) {
        Asked asked = statistics.asked();
        Subject subject = asked.subject();
        RightGroup group = asked.group();
        return new StatisticsView(
                subject.word(),
                asked.by().word(),
                subject == Subject.LOANS ? asked.dateOf().word() : "registration",
                group == null ? null : group.word(),
                asked.period().from(),
                asked.period().to(),
                statistics.before().from(),
                statistics.before().to(),
                statistics.parts().stream().map(part -> row(subject, part)).toList(),
                row(subject, statistics.total()));
    }

    private static Row row(Subject subject, Statistics.Part part) {
        Tally now = part.now();
        boolean loans = subject == Subject.LOANS;
        return new Row(
                part.label().key(),
                part.label().nameZh(),
                part.label().nameEn(),
                now.count(),
                now.enterprises(),
                loans ? null : now.rights(),
                now.amount().toString(),
                now.pledgedAmount().toString(),
                now.inclusive().count(),
                now.inclusive().amount().toString(),
                text(now.inclusiveCountShare()),
                text(now.inclusiveAmountShare()),
                now.firstPledges(),
                text(now.firstPledgeShare()),
                loans ? text(now.firstLoanShare()) : null,
                loans ? null : text(now.pledgeRate()),
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
