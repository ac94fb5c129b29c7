package techfin.loan.announcement;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import techfin.loan.filing.Purpose;
import techfin.money.LprTable;
import techfin.money.LprTenor;
import techfin.money.Money;
import techfin.money.Rate;
import techfin.subsidy.LoanRate;

class AnnouncedFiguresTest {
    private static AnnouncedLoan loan(String uscc, long fen, long filedFen, LoanRate rate) {
        return new AnnouncedLoan(
                "id",
                "BANK-A",
                "371502",
                uscc,
                "名",
                "C-1",
                "N-1",
                Money.ofFen(fen),
                Money.ofFen(filedFen),
                rate,
                Purpose.RESEARCH,
                null,
                LocalDate.of(2024, 8, 5),
                LocalDate.of(2025, 8, 4),
                LocalDate.of(2024, 9, 1));
    }

    private static LoanRate fixed(String percent) {
        return new LoanRate.Fixed(Rate.ofPercent(percent));
    }

    private static Totals.Summary summary(List<AnnouncedLoan> loans) {
        Totals totals = new Totals(LprTable.shipped());
        loans.forEach(totals::add);
        return totals.summary();
    }

    /** The province's announcements of 2023 Q1 and Q2, 2024 Q2, 2025-04 and 2025-07: amount, filed amount, average rate. */
    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "2023-Q1, 300648482003, 299948482003, 300648.482003, 299948.482003, 4.32",
        "2023-Q2, 652378973174, 650731723174, 652378.973174, 650731.723174, 4.21",
        "2024-Q2, 663034724495, 661384721071, 663034.724495, 661384.721071, 3.77",
        "2025-04, 322027591847, 320277591847, 322027.591847, 320277.591847, 3.60",
        "2025-07, 177563254450, 176363254450, 177563.25445, 176363.25445, 3.39",
    })
    void figures_are_written_as_the_province_writes_them(
            String period, long fen, long filedFen, String amount, String filed, String rate) {
        BigDecimal average = new BigDecimal(rate);
        BigDecimal little = new BigDecimal("0.01");
        Totals.Summary summary = summary(List.of(
                loan("A", fen - 100, filedFen - 100, fixed(average.add(little).toString())),
                loan("A", 100, 100, fixed(average.subtract(little).toString()))));
        assertThat(summary.amount().toWan()).as(period).isEqualTo(amount);
        assertThat(summary.filedAmount().toWan()).isEqualTo(filed);
        assertThat(summary.simpleAverageRate()).hasValue(average);
        assertThat(summary.weightedAverageRate()).hasValue(average.add(little));
        assertThat(summary.enterprises()).isEqualTo(1);
        assertThat(summary.loans()).isEqualTo(2);
    }

    /** 2024-08-05: LPR of 2024-07-22, 3.35 % and 3.85 %. */
    @Test
    void a_floating_rate_counts_at_the_prime_rate_of_the_drawdown_day() {
        LoanRate above = new LoanRate.LprPlus(LprTenor.ONE_YEAR, 40, List.of());
        LoanRate below = new LoanRate.LprPlus(LprTenor.OVER_FIVE_YEARS, -400, List.of());
        Totals.Summary summary = summary(List.of(loan("A", 300, 300, above), loan("B", 100, 50, below)));
        assertThat(summary.simpleAverageRate()).hasValue(new BigDecimal("1.88"));
        assertThat(summary.weightedAverageRate()).hasValue(new BigDecimal("2.81"));
    }

    @Test
    void a_rollover_names_the_contract_that_it_repays() {
        AnnouncedLoan research = loan("A", 100, 100, fixed("3.45"));
        assertThat(research.useZh()).isEqualTo("研究开发");
        AnnouncedLoan rollover = new AnnouncedLoan(
                research.id(),
                research.bankCode(),
                research.divisionCode(),
                research.uscc(),
                research.enterpriseName(),
                research.contractNumber(),
                research.noteNumber(),
                research.amount(),
                research.filedAmount(),
                research.rate(),
                Purpose.REPAY_PREDECESSOR,
                "LC-2024-7",
                research.disbursedOn(),
                research.maturesOn(),
                research.decidedOn());
        assertThat(rollover.useZh()).isEqualTo("偿还借款+LC-2024-7");
    }

    @Test
    void a_period_without_loans_has_no_average() {
        assertThat(summary(List.of()).simpleAverageRate()).isEmpty();
        assertThat(summary(List.of()).amount().toWan()).isEqualTo("0");
    }

    @ParameterizedTest
    @CsvSource({
        "2025-04, 2025年4月, 2025-04-01, 2025-04-30",
        "2024-02, 2024年2月, 2024-02-01, 2024-02-29",
        "2025-Q2, 2025年第二季度, 2025-04-01, 2025-06-30",
        "2024-Q4, 2024年第四季度, 2024-10-01, 2024-12-31",
    })
    void a_period_is_a_month_or_a_quarter(String text, String title, LocalDate first, LocalDate last) {
        AnnouncedPeriod period = AnnouncedPeriod.parse(text).orElseThrow();
        assertThat(period).isEqualTo(new AnnouncedPeriod(text, title, first, last));
        assertThat(period.isOverOn(last)).isFalse();
        assertThat(period.isOverOn(last.plusDays(1))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"2025", "2025-4", "2025-13", "2025-00", "2025-Q5", "2025-q2", "1999-01", "２０２５-04", "2025-04.doc"
            })
    void anything_else_is_none(String text) {
        assertThat(AnnouncedPeriod.parse(text)).isEmpty();
    }
}
