package techfin.subsidy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import techfin.money.DayCount;
import techfin.money.LprPublication;
import techfin.money.Money;
import techfin.money.Rate;
import techfin.subsidy.exact.Segments;

/**
 * The loan day by day: stretches with one balance and one rate, up to an end.
 *
 * <p>Days are counted from the first drawdown and a stretch gets the difference of two counts. So a period counts the
 * same however it is split, also where whole months count as thirty days.
 */
final class Timeline {
    private final DayCount dayCount;
    private final List<Stretch> stretches;
    private final int counted;

    private Timeline(DayCount dayCount, List<Stretch> stretches) {
        this.dayCount = dayCount;
        this.stretches = stretches;
        int sum = 0;
        for (Stretch stretch : stretches) {
            sum += stretch.counted;
        }
        this.counted = sum;
    }

    private record Stretch(LocalDate from, LocalDate to, int counted, Money balance, Price price) {}

    /** The contract's rate on a stretch; {@code lpr} is what a floating rate rests on. */
    private record Price(Rate rate, @Nullable LprPublication lpr) {}

    /** The stretches from the first drawdown to {@code until}; none if that is no later. */
    static Timeline of(LoanFacts loan, LocalDate until, DayCount dayCount, RatesUsed rates) {
        List<LoanFacts.Drawdown> drawdowns = inOrder(loan.drawdowns(), LoanFacts.Drawdown::on);
        List<LoanFacts.Repayment> repayments = inOrder(loan.repayments(), LoanFacts.Repayment::on);
        List<LocalDate> repricings = loan.rate() instanceof LoanRate.LprPlus floating
                ? inOrder(floating.repricedOn(), day -> day)
                : List.of();
        List<Stretch> stretches = new ArrayList<>(drawdowns.size() + repayments.size() + repricings.size());
        LocalDate start = drawdowns.getFirst().on();
        Price price = price(loan.rate(), start, rates);
        LocalDate from = start;
        int before = 0;
        long balance = 0;
        int drawn = 0;
        int repaid = 0;
        int repriced = 0;
        while (from.isBefore(until)) {
            LocalDate to = until;
            for (; drawn < drawdowns.size() && !drawdowns.get(drawn).on().isAfter(from); drawn++) {
                balance += drawdowns.get(drawn).amount().fen();
            }
            to = drawn < drawdowns.size() ? earlier(to, drawdowns.get(drawn).on()) : to;
            for (; repaid < repayments.size() && !repayments.get(repaid).on().isAfter(from); repaid++) {
                balance -= repayments.get(repaid).amount().fen();
            }
            to = repaid < repayments.size() ? earlier(to, repayments.get(repaid).on()) : to;
            for (; repriced < repricings.size() && !repricings.get(repriced).isAfter(from); repriced++) {
                price = repricings.get(repriced).isAfter(start) ? price(loan.rate(), from, rates) : price;
            }
            to = repriced < repricings.size() ? earlier(to, repricings.get(repriced)) : to;
            int counted = dayCount.counted(start, to);
            if (balance > 0) {
                stretches.add(new Stretch(from, to, counted - before, Money.ofFen(balance), price));
            }
            before = counted;
            from = to;
        }
        return new Timeline(dayCount, stretches);
    }

    private static LocalDate earlier(LocalDate a, LocalDate b) {
        return b.isBefore(a) ? b : a;
    }

    /** The same list where it is in order already, as it nearly always is. */
    private static <T> List<T> inOrder(List<T> events, Function<T, LocalDate> day) {
        for (int i = 1; i < events.size(); i++) {
            if (day.apply(events.get(i)).isBefore(day.apply(events.get(i - 1)))) {
                List<T> sorted = new ArrayList<>(events);
                sorted.sort(Comparator.comparing(day));
                return sorted;
            }
        }
        return events;
    }

    private static Price price(LoanRate rate, LocalDate day, RatesUsed rates) {
        return switch (rate) {
            case LoanRate.Fixed fixed -> new Price(fixed.annualRate(), null);
            case LoanRate.LprPlus floating -> {
                LprPublication lpr = rates.on(floating.tenor(), day);
                Rate sum = lpr.rate(floating.tenor()).plusBasisPoints(floating.spreadBp());
                if (sum.isNegative()) {
                    rates.warn("RATE_BELOW_ZERO", day, lpr);
                }
                yield new Price(sum.max(Rate.ZERO), lpr);
            }
        };
    }

    /** The contract's rate on the first drawdown day. */
    static Rate firstRate(LoanFacts loan, RatesUsed rates) {
        return price(loan.rate(), loan.firstDrawdown(), rates).rate;
    }

    /** Days counted over all stretches. */
    int counted() {
        return counted;
    }

    /** The stretches at the contract's rate, ready for exact arithmetic. */
    Segments segments() {
        return segments(rate -> rate);
    }

    /** The stretches at what a scheme makes of the contract's rate. */
    Segments segments(UnaryOperator<Rate> schemeRate) {
        int size = stretches.size();
        long[] balances = new long[size];
        long[] days = new long[size];
        long[] rates = new long[size];
        for (int i = 0; i < size; i++) {
            Stretch stretch = stretches.get(i);
            balances[i] = stretch.balance.fen();
            days[i] = stretch.counted;
            rates[i] = schemeRate.apply(stretch.price.rate).millionths();
        }
        return Segments.takingOver(balances, days, rates, Rate.WHOLE, dayCount.daysPerYear());
    }

    /** A step for each stretch at the contract's rate. */
    void explain(Segments interest, List<Step> steps) {
        for (int i = 0; i < stretches.size(); i++) {
            Stretch stretch = stretches.get(i);
            LprPublication lpr = stretch.price.lpr;
            steps.add(new Step.Segment(
                    stretch.from,
                    stretch.to,
                    Math.toIntExact(stretch.to.toEpochDay() - stretch.from.toEpochDay()),
                    stretch.counted,
                    stretch.balance,
                    stretch.price.rate,
                    lpr == null ? null : lpr.publishedOn(),
                    Money.ofFen(interest.interest(i))));
        }
    }

    /** A step for each stretch at the scheme's rate. */
    void explainBase(Segments base, UnaryOperator<Rate> schemeRate, List<Step> steps) {
        for (int i = 0; i < stretches.size(); i++) {
            Stretch stretch = stretches.get(i);
            steps.add(new Step.BaseSegment(
                    stretch.from,
                    stretch.to,
                    stretch.counted,
                    stretch.balance,
                    schemeRate.apply(stretch.price.rate),
                    Money.ofFen(base.interest(i))));
        }
    }
}
