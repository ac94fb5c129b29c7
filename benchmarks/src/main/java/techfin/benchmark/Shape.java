package techfin.benchmark;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import techfin.money.DayCount;
import techfin.money.LprTable;
import techfin.money.LprTenor;
import techfin.money.Money;
import techfin.money.Percent;
import techfin.money.Rate;
import techfin.subsidy.Base;
import techfin.subsidy.Condition;
import techfin.subsidy.Grant;
import techfin.subsidy.LoanFacts;
import techfin.subsidy.LoanRate;
import techfin.subsidy.LprFixing;
import techfin.subsidy.Quote;
import techfin.subsidy.SchemeVersion;
import techfin.subsidy.Step;
import techfin.subsidy.Subsidies;
import techfin.subsidy.exact.Ratio;
import techfin.subsidy.exact.Segments;
import techfin.subsidy.exact.SubsidyCase;

/**
 * One kind of loan in the forms that each contender takes: facts with dates, and facts with dates and rates resolved.
 *
 * @param lprRates of the base, empty where the base is interest paid
 */
// Arrays on purpose: they are what the contenders read, and nobody compares two shapes.
@SuppressWarnings("ArrayRecordComponent")
record Shape(
        SchemeVersion scheme,
        LoanFacts loan,
        SubsidyCase resolved,
        LocalDate[] from,
        LocalDate[] to,
        double[] doubleBalances,
        BigDecimal[] balances,
        int[] days,
        BigDecimal[] rates,
        BigDecimal[] lprRates) {
    private static final LocalDate DRAWN = LocalDate.of(2021, 1, 10);

    /** {@code name} is a number of segments, or {@code LPR} for 36 of them under a scheme with a prime-rate base. */
    static Shape of(String name) {
        boolean lpr = name.equals("LPR");
        int segments = lpr ? 36 : Integer.parseInt(name);
        SchemeVersion scheme = lpr ? pledge() : transfer();
        LoanFacts loan = loan(segments);
        Quote quote = (Quote) Subsidies.quote(scheme, loan, List.of(), null, LprTable.shipped());
        Shape shape = resolve(scheme, loan, quote);
        shape.check(quote);
        return shape;
    }

    private static Shape resolve(SchemeVersion scheme, LoanFacts loan, Quote quote) {
        List<Step.Segment> steps = quote.receipt().steps().stream()
                .filter(Step.Segment.class::isInstance)
                .map(Step.Segment.class::cast)
                .toList();
        long[] fen = steps.stream().mapToLong(step -> step.balance().fen()).toArray();
        int[] days = steps.stream().mapToInt(Step.Segment::counted).toArray();
        long[] rates =
                steps.stream().mapToLong(step -> step.annualRate().millionths()).toArray();
        long[] lpr = quote.receipt().steps().stream()
                .filter(Step.BaseSegment.class::isInstance)
                .mapToLong(step -> ((Step.BaseSegment) step).annualRate().millionths())
                .toArray();
        int daysPerYear = scheme.dayCount().daysPerYear();
        List<SubsidyCase.Line> lines = new ArrayList<>();
        for (Grant grant : scheme.grants()) {
            Grant.EnterpriseCap cap = grant.capPerEnterprise();
            lines.add(new SubsidyCase.Line(
                    grant.ofParty() == null ? SubsidyCase.OF_BASE : lines.size() - 1,
                    Ratio.of(grant.percent()),
                    cap == null ? SubsidyCase.NO_CAP : cap.amount().fen()));
        }
        SubsidyCase resolved = new SubsidyCase(
                new Segments(fen, days, rates, Rate.WHOLE, daysPerYear),
                null,
                lpr.length == 0 ? null : new Segments(fen, days, lpr, Rate.WHOLE, daysPerYear),
                true,
                lines);
        return new Shape(
                scheme,
                loan,
                resolved,
                steps.stream().map(Step.Segment::from).toArray(LocalDate[]::new),
                steps.stream().map(Step.Segment::to).toArray(LocalDate[]::new),
                steps.stream()
                        .mapToDouble(step -> step.balance().toYuan().doubleValue())
                        .toArray(),
                steps.stream().map(step -> step.balance().toYuan()).toArray(BigDecimal[]::new),
                days,
                fractions(rates),
                fractions(lpr));
    }

    private static BigDecimal[] fractions(long[] millionths) {
        BigDecimal[] fractions = new BigDecimal[millionths.length];
        for (int i = 0; i < millionths.length; i++) {
            fractions[i] = BigDecimal.valueOf(millionths[i], 8).stripTrailingZeros();
        }
        return fractions;
    }

    /** All contenders must find the same amount before any of them is timed. */
    private void check(Quote quote) {
        long expected = quote.amount().fen();
        long fast = resolved.amount(new long[resolved.lines()]);
        BigDecimal plain = PlainBigDecimal.amount(this);
        BigDecimal fromDates = PlainBigDecimal.fromDates(scheme, loan);
        BigDecimal yuan = quote.amount().toYuan();
        if (fast != expected || plain.compareTo(yuan) != 0 || fromDates.compareTo(yuan) != 0 || expected == 0) {
            throw new IllegalStateException(
                    "the contenders disagree: " + quote.amount() + ", " + fast + " fen, " + plain + ", " + fromDates);
        }
    }

    private static LoanFacts loan(int segments) {
        Money principal = Money.parse("9000000.00");
        List<LoanFacts.Repayment> repayments = new ArrayList<>();
        Period step = segments > 12 ? Period.ofMonths(1) : Period.ofMonths(3);
        LocalDate day = DRAWN;
        for (int i = 1; i < segments; i++) {
            day = day.plus(step);
            repayments.add(new LoanFacts.Repayment(day, Money.ofFen(principal.fen() / segments)));
        }
        LocalDate settled = day.plus(segments == 1 ? Period.ofYears(1) : step);
        return new LoanFacts(
                LocalDate.of(2021, 1, 8),
                LocalDate.of(2021, 2, 1),
                LocalDate.of(2021, 1, 9),
                List.of(new LoanFacts.Drawdown(DRAWN, principal)),
                repayments,
                settled,
                null,
                settled,
                new LoanRate.Fixed(Rate.ofPercent("4.05")),
                List.of(),
                null,
                0,
                null,
                null,
                false);
    }

    private static SchemeVersion transfer() {
        return scheme(
                new Base.InterestPaid(),
                DayCount.ACT_360,
                List.of(
                        new Condition.FiledAfter(LocalDate.of(2020, 12, 16)),
                        new Condition.SettledBy(LocalDate.of(2024, 6, 30)),
                        new Condition.RepaidOnTime(),
                        new Condition.OncePerEnterprise()),
                List.of(
                        new Grant("PROVINCE", null, Percent.parse("40"), null, cap("500000.00", Grant.Per.LIFETIME)),
                        new Grant("CITY", "PROVINCE", Percent.parse("50"), null, null)));
    }

    private static SchemeVersion pledge() {
        return scheme(
                new Base.LprInterest(LprTenor.ONE_YEAR, LprFixing.MONTH_BEFORE_SIGNING, false),
                DayCount.ACT_365,
                List.of(new Condition.RepaidOnTime(), new Condition.PledgeBeforeDrawdown()),
                List.of(new Grant("PROVINCE", null, Percent.parse("60"), null, cap("500000.00", Grant.Per.YEAR))));
    }

    private static Grant.EnterpriseCap cap(String amount, Grant.Per per) {
        return new Grant.EnterpriseCap(Money.parse(amount), per);
    }

    private static SchemeVersion scheme(Base base, DayCount dayCount, List<Condition> conditions, List<Grant> grants) {
        return new SchemeVersion(
                "BENCHMARK",
                "1",
                new SchemeVersion.Name("测试", "benchmark"),
                "",
                LocalDate.of(2020, 1, 1),
                null,
                base,
                dayCount,
                null,
                true,
                false,
                false,
                false,
                conditions,
                grants,
                null);
    }
}
