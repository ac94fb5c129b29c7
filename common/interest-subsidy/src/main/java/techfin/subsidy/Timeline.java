package techfin.subsidy;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
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
    private final List<Stretch> stretches;
    private final DayCount dayCount;

    private Timeline(List<Stretch> stretches, DayCount dayCount) {
        this.stretches = stretches;
        this.dayCount = dayCount;
    }

    /** Days with one balance and one rate; {@code lpr} is what a floating rate rests on. */
    record Stretch(
            LocalDate from,
            LocalDate to,
            int counted,
            long balance,
            Rate rate,
            @Nullable LprPublication lpr) {
        int days() {
            return Math.toIntExact(ChronoUnit.DAYS.between(from, to));
        }
    }

    /** What a scheme pays for on a stretch, as a yearly rate. */
    interface RateOfStretch {
        Rate of(Stretch stretch);
    }

    private record Event(LocalDate on, long change, boolean repricing) {}

    /** The stretches from the first drawdown to {@code until}; none if that is no later. */
    static Timeline of(LoanFacts loan, LocalDate until, DayCount dayCount, RatesUsed rates) {
        List<Stretch> stretches = new ArrayList<>();
        LocalDate start = loan.firstDrawdown();
        Price price = price(loan.rate(), start, rates);
        LocalDate from = start;
        int countedBefore = 0;
        long balance = 0;
        for (Event event : events(loan)) {
            if (!event.on.isBefore(until)) {
                break;
            }
            if (event.on.isAfter(from)) {
                int counted = dayCount.counted(start, event.on);
                add(stretches, new Stretch(from, event.on, counted - countedBefore, balance, price.rate, price.lpr));
                from = event.on;
                countedBefore = counted;
            }
            balance += event.change;
            if (event.repricing && event.on.isAfter(start)) {
                price = price(loan.rate(), event.on, rates);
            }
        }
        if (until.isAfter(from)) {
            int counted = dayCount.counted(start, until);
            add(stretches, new Stretch(from, until, counted - countedBefore, balance, price.rate, price.lpr));
        }
        return new Timeline(stretches, dayCount);
    }

    private static void add(List<Stretch> stretches, Stretch stretch) {
        if (stretch.balance > 0) {
            stretches.add(stretch);
        }
    }

    private static List<Event> events(LoanFacts loan) {
        List<Event> events =
                new ArrayList<>(loan.drawdowns().size() + loan.repayments().size() + 1);
        loan.drawdowns().forEach(d -> events.add(new Event(d.on(), d.amount().fen(), false)));
        loan.repayments().forEach(r -> events.add(new Event(r.on(), -r.amount().fen(), false)));
        if (loan.rate() instanceof LoanRate.LprPlus floating) {
            floating.repricedOn().forEach(day -> events.add(new Event(day, 0, true)));
        }
        // Repayments never exceed what was drawn by their day, so the order within a day does not matter.
        if (events.size() > 1) {
            events.sort(Comparator.comparing(Event::on));
        }
        return events;
    }

    private record Price(Rate rate, @Nullable LprPublication lpr) {}

    private static Price price(LoanRate rate, LocalDate day, RatesUsed rates) {
        return switch (rate) {
            case LoanRate.Fixed fixed -> new Price(fixed.annualRate(), null);
            case LoanRate.LprPlus floating -> {
                LprPublication lpr = rates.on(floating.tenor(), day);
                Rate sum = lpr.rate(floating.tenor()).plusBasisPoints(floating.spreadBp());
                yield new Price(sum.max(Rate.ZERO), lpr);
            }
        };
    }

    /** The contract's rate on the first drawdown day. */
    static Rate firstRate(LoanFacts loan, RatesUsed rates) {
        return price(loan.rate(), loan.firstDrawdown(), rates).rate;
    }

    List<Stretch> stretches() {
        return stretches;
    }

    int counted() {
        int counted = 0;
        for (Stretch stretch : stretches) {
            counted += stretch.counted;
        }
        return counted;
    }

    /** The stretches with their rates, ready for exact arithmetic. */
    Segments segments(RateOfStretch rate) {
        int size = stretches.size();
        long[] balances = new long[size];
        int[] days = new int[size];
        long[] rates = new long[size];
        for (int i = 0; i < size; i++) {
            Stretch stretch = stretches.get(i);
            balances[i] = stretch.balance;
            days[i] = stretch.counted;
            rates[i] = rate.of(stretch).millionths();
        }
        return new Segments(balances, days, rates, Rate.WHOLE, dayCount.daysPerYear());
    }

    /** One stretch at one rate, rounded half up: for the eye. */
    Money amount(Stretch stretch, Rate rate) {
        return Money.ofFen(Segments.single(
                stretch.balance, stretch.counted, rate.millionths(), Rate.WHOLE * dayCount.daysPerYear()));
    }
}
