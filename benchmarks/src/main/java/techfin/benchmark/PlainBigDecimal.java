package techfin.benchmark;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.TreeMap;
import techfin.money.LprTable;
import techfin.subsidy.Base;
import techfin.subsidy.Condition;
import techfin.subsidy.Grant;
import techfin.subsidy.LoanFacts;
import techfin.subsidy.LoanRate;
import techfin.subsidy.SchemeVersion;

/**
 * The calculation as a careful programmer writes it with {@link BigDecimal} and without a receipt: multiply first, divide
 * with twelve decimals, round to the fen.
 */
final class PlainBigDecimal {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private PlainBigDecimal() {}

    /** From dates and rates resolved. */
    static BigDecimal amount(Shape shape) {
        int daysPerYear = shape.scheme().dayCount().daysPerYear();
        BigDecimal paid = interest(shape.balances(), shape.days(), shape.rates(), daysPerYear)
                .setScale(2, RoundingMode.HALF_UP);
        BigDecimal base = shape.lprRates().length == 0
                ? paid
                : interest(shape.balances(), shape.days(), shape.lprRates(), daysPerYear);
        return grants(shape.scheme(), base, paid);
    }

    private static BigDecimal interest(BigDecimal[] balances, int[] days, BigDecimal[] rates, int daysPerYear) {
        BigDecimal year = BigDecimal.valueOf(daysPerYear);
        BigDecimal sum = BigDecimal.ZERO;
        for (int i = 0; i < balances.length; i++) {
            sum = sum.add(balances[i]
                    .multiply(rates[i])
                    .multiply(BigDecimal.valueOf(days[i]))
                    .divide(year, 12, RoundingMode.HALF_UP));
        }
        return sum;
    }

    private static BigDecimal grants(SchemeVersion scheme, BigDecimal base, BigDecimal paid) {
        BigDecimal total = BigDecimal.ZERO;
        BigDecimal previous = BigDecimal.ZERO;
        for (Grant grant : scheme.grants()) {
            BigDecimal of = grant.ofParty() == null ? base : previous;
            BigDecimal percent = BigDecimal.valueOf(grant.percent().millionths() / 1_000_000);
            BigDecimal part = of.multiply(percent).divide(HUNDRED, 2, RoundingMode.HALF_UP);
            Grant.EnterpriseCap cap = grant.capPerEnterprise();
            if (cap != null) {
                part = part.min(cap.amount().toYuan());
            }
            previous = part;
            total = total.add(part);
        }
        return total.min(paid);
    }

    /** From the facts as reported: conditions, days and prime rate too. */
    static BigDecimal fromDates(SchemeVersion scheme, LoanFacts loan) {
        if (!eligible(scheme, loan)) {
            return BigDecimal.ZERO;
        }
        TreeMap<LocalDate, BigDecimal> changes = new TreeMap<>();
        loan.drawdowns().forEach(d -> changes.merge(d.on(), d.amount().toYuan(), BigDecimal::add));
        loan.repayments().forEach(r -> changes.merge(r.on(), r.amount().toYuan().negate(), BigDecimal::add));
        LocalDate end = loan.endsOn().isAfter(loan.maturesOn()) ? loan.maturesOn() : loan.endsOn();
        BigDecimal contract =
                ((LoanRate.Fixed) loan.rate()).annualRate().toPercent().divide(HUNDRED);
        BigDecimal year = BigDecimal.valueOf(scheme.dayCount().daysPerYear());
        BigDecimal lpr = lpr(scheme, loan);
        BigDecimal balance = BigDecimal.ZERO;
        BigDecimal interest = BigDecimal.ZERO;
        BigDecimal base = BigDecimal.ZERO;
        LocalDate from = changes.firstKey();
        changes.put(end, BigDecimal.ZERO);
        for (Map.Entry<LocalDate, BigDecimal> change : changes.entrySet()) {
            BigDecimal days = BigDecimal.valueOf(ChronoUnit.DAYS.between(from, change.getKey()));
            interest = interest.add(balance.multiply(contract).multiply(days).divide(year, 12, RoundingMode.HALF_UP));
            base = base.add(balance.multiply(lpr).multiply(days).divide(year, 12, RoundingMode.HALF_UP));
            balance = balance.add(change.getValue());
            from = change.getKey();
        }
        BigDecimal paid = interest.setScale(2, RoundingMode.HALF_UP);
        return grants(scheme, scheme.base() instanceof Base.InterestPaid ? paid : base, paid);
    }

    private static BigDecimal lpr(SchemeVersion scheme, LoanFacts loan) {
        return scheme.base() instanceof Base.LprInterest base
                ? LprTable.shipped()
                        .publishedIn(YearMonth.from(loan.signedOn()).minusMonths(1))
                        .orElseThrow()
                        .rate(base.tenor())
                        .toPercent()
                        .divide(HUNDRED)
                : BigDecimal.ZERO;
    }

    private static boolean eligible(SchemeVersion scheme, LoanFacts loan) {
        for (Condition condition : scheme.conditions()) {
            boolean met = switch (condition) {
                case Condition.FiledAfter filed ->
                    loan.filedOn() != null && loan.filedOn().isAfter(filed.date());
                case Condition.SettledBy settled ->
                    loan.settledOn() != null && !loan.settledOn().isAfter(settled.date());
                case Condition.RepaidOnTime onTime -> loan.overdueDays() == 0;
                case Condition.PledgeBeforeDrawdown pledge ->
                    loan.pledgedOn() != null && loan.pledgedOn().isBefore(loan.firstDrawdown());
                default -> true;
            };
            if (!met) {
                return false;
            }
        }
        return true;
    }
}
