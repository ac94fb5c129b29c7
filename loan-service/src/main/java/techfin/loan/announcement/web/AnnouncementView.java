package techfin.loan.announcement.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import techfin.loan.announcement.AnnouncedLoan;
import techfin.loan.announcement.Announcement;
import techfin.loan.announcement.Totals;
import techfin.loan.announcement.usecase.MakeAnnouncement;

/**
 * An announcement as it is told.
 *
 * @param complete false while the period is not over: the figures are provisional
 * @param madeOn the day of the figures
 * @param divisions counties and zones with a filed loan
 * @param enterprises each counted once
 * @param amount yuan
 * @param amountWan the same in 万 with up to six decimals
 * @param simpleAverageRatePercent every loan alike; null without loans
 * @param weightedAverageRatePercent each loan by its principal; null without loans
 */
@Schema(name = "Announcement")
record AnnouncementView(
        String period,
        LocalDate from,
        LocalDate to,
        boolean complete,
        LocalDate madeOn,
        long banks,
        long divisions,
        long enterprises,
        long loans,
        String amount,
        String amountWan,
        String filedAmount,
        String filedAmountWan,
        @Nullable String simpleAverageRatePercent,
        @Nullable String weightedAverageRatePercent,
        List<Line> annex) {

    /**
     * A loan.
     *
     * @param serial from 1
     * @param annualRatePercent on the drawdown day, a floating rate with the prime rate of that day; null where none was in
     *     force
     * @param use what it is for; a rollover names the contract that it repays
     */
    @Schema(name = "AnnouncedLoan")
    record Line(
            long serial,
            String loanId,
            String bankCode,
            String divisionCode,
            String divisionNameZh,
            String divisionNameEn,
            String uscc,
            String enterpriseName,
            String contractNumber,
            String noteNumber,
            String amount,
            String amountWan,
            String filedAmount,
            String filedAmountWan,
            @Nullable String annualRatePercent,
            String use,
            LocalDate disbursedOn,
            LocalDate maturesOn,
            LocalDate decidedOn) {

        static Line of(long serial, AnnouncedLoan loan, MakeAnnouncement make) {
            var division = make.division(loan.divisionCode());
            return new Line(
                    serial,
                    loan.id(),
                    loan.bankCode(),
                    loan.divisionCode(),
                    division.nameZh(),
                    division.nameEn(),
                    loan.uscc(),
                    loan.enterpriseName(),
                    loan.contractNumber(),
                    loan.noteNumber(),
                    loan.amount().toString(),
                    loan.amount().toWan(),
                    loan.filedAmount().toString(),
                    loan.filedAmount().toWan(),
                    loan.rateAtDrawdown(make.lpr()).map(Line::percent).orElse(null),
                    loan.useZh(),
                    loan.disbursedOn(),
                    loan.maturesOn(),
                    loan.decidedOn());
        }

        /** At least two decimals, more where the rate has them. */
        private static String percent(BigDecimal rate) {
            BigDecimal plain = rate.stripTrailingZeros();
            return (plain.scale() < 2 ? plain.setScale(2) : plain).toPlainString();
        }
    }

    static AnnouncementView of(Announcement made, MakeAnnouncement make) {
        List<Line> annex = new ArrayList<>();
        made.annex().forEach(loan -> annex.add(Line.of(annex.size() + 1L, loan, make)));
        Totals.Summary summary = made.summary();
        return new AnnouncementView(
                made.period().text(),
                made.period().first(),
                made.period().last(),
                made.isComplete(),
                made.madeOn(),
                summary.banks(),
                summary.divisions(),
                summary.enterprises(),
                summary.loans(),
                summary.amount().toString(),
                summary.amount().toWan(),
                summary.filedAmount().toString(),
                summary.filedAmount().toWan(),
                text(summary.simpleAverageRate()),
                text(summary.weightedAverageRate()),
                annex);
    }

    private static @Nullable String text(Optional<BigDecimal> figure) {
        return figure.map(BigDecimal::toPlainString).orElse(null);
    }
}
