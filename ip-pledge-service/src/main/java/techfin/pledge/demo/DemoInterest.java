package techfin.pledge.demo;

import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import techfin.lending.demo.Draws;
import techfin.lending.servicing.InterestVoucher;
import techfin.lending.servicing.Repayment;
import techfin.money.LprTable;
import techfin.money.Money;
import techfin.money.Rate;
import techfin.pledge.loan.IpLoan;
import techfin.subsidy.LoanRate;

/** Interest as banks debit it: settled on the 20th of a quarter's last month, debited on the 21st, the rest at the end. */
final class DemoInterest {
    private static final long DAYS_PER_YEAR = 360;
    private static final int DEBIT_DAY = 21;
    private static final int QUARTER = 3;

    private final Draws draws;
    private final LprTable lpr;

    DemoInterest(Draws draws, LprTable lpr) {
        this.draws = draws;
        this.lpr = lpr;
    }

    /** @param closes whether the loan ends on the last day */
    List<InterestVoucher> vouchers(IpLoan loan, List<Repayment> repayments, LocalDate until, boolean closes) {
        List<InterestVoucher> vouchers = new ArrayList<>();
        LocalDate from = loan.record().disbursedOn();
        LocalDate debit = nextDebit(from);
        while (debit.isBefore(until)) {
            add(vouchers, loan, repayments, from, debit);
            from = debit;
            debit = nextDebit(from);
        }
        if (closes) {
            add(vouchers, loan, repayments, from, until);
        }
        return vouchers;
    }

    private void add(
            List<InterestVoucher> vouchers, IpLoan loan, List<Repayment> repayments, LocalDate from, LocalDate to) {
        Money amount = Money.ZERO;
        LocalDate start = from;
        Money balance = loan.record().principal();
        for (Repayment repayment : repayments) {
            if (!repayment.paidOn().isAfter(from)) {
                balance = balance.minus(repayment.amount());
            } else if (repayment.paidOn().isBefore(to)) {
                amount = amount.plus(interest(balance, loan, start, repayment.paidOn()));
                start = repayment.paidOn();
                balance = balance.minus(repayment.amount());
            }
        }
        amount = amount.plus(interest(balance, loan, start, to));
        if (amount.isPositive()) {
            vouchers.add(new InterestVoucher(
                    draws.id(DemoDays.millis(to)),
                    loan.id(),
                    "FX" + loan.record().noteNumber() + "-" + (vouchers.size() + 1),
                    to,
                    amount,
                    DemoLife.recorded(loan, to)));
        }
    }

    private Money interest(Money balance, IpLoan loan, LocalDate from, LocalDate to) {
        long days = ChronoUnit.DAYS.between(from, to);
        return balance.times(rate(loan).millionths() * days, DAYS_PER_YEAR * Rate.WHOLE, RoundingMode.HALF_UP);
    }

    private Rate rate(IpLoan loan) {
        return switch (loan.record().rate()) {
            case LoanRate.Fixed fixed -> fixed.annualRate();
            case LoanRate.LprPlus plus ->
                lpr.on(loan.record().disbursedOn())
                        .orElseThrow()
                        .value()
                        .rate(plus.tenor())
                        .plusBasisPoints(plus.spreadBp());
        };
    }

    private static LocalDate nextDebit(LocalDate after) {
        LocalDate day = after.withDayOfMonth(DEBIT_DAY);
        while (!day.isAfter(after) || day.getMonthValue() % QUARTER != 0) {
            day = day.plusMonths(1);
        }
        return day;
    }
}
