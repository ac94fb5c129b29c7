package techfin.loan.demo;

import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import techfin.lending.demo.Draws;
import techfin.lending.filing.LoanStatus;
import techfin.lending.servicing.Extension;
import techfin.lending.servicing.InterestVoucher;
import techfin.lending.servicing.Recorded;
import techfin.lending.servicing.Repayment;
import techfin.lending.servicing.ServicingRules;
import techfin.lending.servicing.Settlement;
import techfin.loan.filing.Evaluation;
import techfin.loan.filing.FilingWarnings;
import techfin.loan.filing.Loan;
import techfin.loan.filing.LoanRecord;
import techfin.money.LprTable;
import techfin.money.Money;
import techfin.money.Rate;
import techfin.subsidy.LoanRate;

/** What becomes of a loan up to the last day of the story. */
final class LoanLife {
    private static final ZoneId BEIJING = ZoneId.of("Asia/Shanghai");
    private static final long DAYS_PER_YEAR = 360;
    /** Banks settle interest on the 20th of the quarter's last month and debit it on the 21st. */
    private static final int DEBIT_DAY = 21;

    private final Draws draws;
    private final LprTable lpr;

    LoanLife(Draws draws, LprTable lpr) {
        this.draws = draws;
        this.lpr = lpr;
    }

    /** A loan filed in full and repaid on its last day. */
    DemoLoan repaidOnTime(LoanRecord record) {
        return paid(filedInFull(record), record.maturesOn(), 0, false);
    }

    /** A running loan, filed in full, whose term was extended by half a year before it ended. */
    DemoLoan extended(LoanRecord record) {
        Loan loan = filedInFull(record);
        LocalDate agreedOn = record.maturesOn().minusDays(20);
        LocalDate newEnd = record.maturesOn().plusMonths(6);
        DemoLoan paid = paid(loan.living(loan.life().extended(newEnd)), null, 0, false);
        Extension extension = new Extension(
                draws.id(millis(agreedOn)),
                loan.id(),
                record.maturesOn(),
                newEnd,
                agreedOn,
                record.contractNumber() + "-ZQ",
                loan.filing().enteredBy(),
                Instant.ofEpochMilli(millis(agreedOn)));
        return new DemoLoan(paid.loan(), paid.repayments(), paid.vouchers(), List.of(extension));
    }

    /** A loan that another one repaid on its last day, and that other one, which runs. */
    List<DemoLoan> rolledOver(LoanRecord old, LoanRecord renewed) {
        Loan first = filedInFull(old);
        Loan second = filedInFull(renewed).rollingOver(first);
        return List.of(paid(first.rolledOverBy(second.id()), old.maturesOn(), 0, false), paid(second, null, 0, false));
    }

    private Loan filedInFull(LoanRecord record) {
        return completed(accepted(released(
                entered(record, record.principal(), record.disbursedOn().plusDays(9)))));
    }

    /** A loan whose course is drawn. */
    DemoLoan live(LoanRecord record, Money filedAmount) {
        LocalDate today = DemoCity.STORY_ENDS_ON;
        LocalDate submittedOn = record.disbursedOn().plusDays(draws.between(2, 60));
        Loan entered = entered(record, filedAmount, submittedOn.isAfter(today) ? today : submittedOn);
        boolean fresh = submittedOn.isAfter(today.minusDays(35));
        if (fresh && draws.percent(80)) {
            return new DemoLoan(waiting(entered), List.of(), List.of());
        }
        Loan released = released(entered);
        if (draws.percent(3)) {
            return new DemoLoan(
                    decided(released, LoanStatus.REJECTED, entered.filing().submittedOn()), List.of(), List.of());
        }
        Loan accepted = accepted(released);
        if (record.borrower().libraryNumber() == null && draws.percent(60)) {
            LocalDate yearEnd = LocalDate.of(accepted.filing().submittedOn().getYear(), 12, 31);
            if (!yearEnd.isAfter(today)) {
                return new DemoLoan(decided(accepted, LoanStatus.REVOKED, yearEnd), List.of(), List.of());
            }
        }
        return ended(completed(accepted), today);
    }

    private DemoLoan ended(Loan accepted, LocalDate today) {
        LocalDate maturesOn = accepted.record().maturesOn();
        if (draws.percent(18)) {
            LocalDate early = maturesOn.minusDays(draws.between(20, 120));
            if (!early.isAfter(today) && early.isAfter(accepted.filing().submittedOn())) {
                return paid(accepted, early, 0, false);
            }
        }
        if (maturesOn.isAfter(today)) {
            return paid(accepted, null, 0, draws.percent(35));
        }
        if (draws.percent(4)) {
            int late = draws.between(3, 40);
            LocalDate settledOn = maturesOn.plusDays(late);
            return settledOn.isAfter(today) ? paid(accepted, null, 0, false) : paid(accepted, settledOn, late, false);
        }
        return paid(accepted, maturesOn, 0, draws.percent(30));
    }

    private Loan waiting(Loan entered) {
        if (draws.percent(40)) {
            return entered;
        }
        Loan released = released(entered);
        return draws.percent(60) ? released : decided(released, LoanStatus.RETURNED, DemoCity.STORY_ENDS_ON);
    }

    private Loan entered(LoanRecord record, Money filedAmount, LocalDate submittedOn) {
        String bank = record.noteNumber().substring(0, DemoCity.BANK_A.length());
        long at = submittedOn
                        .atTime(LocalTime.of(9, 0))
                        .atZone(BEIJING)
                        .toInstant()
                        .toEpochMilli()
                + draws.between(0, 28_000_000);
        return Loan.entered(
                draws.id(at),
                bank,
                record,
                filedAmount,
                submittedOn,
                bank.toLowerCase(Locale.ROOT) + ".clerk",
                FilingWarnings.of(record, submittedOn, null, filedAmount, lpr.lastPublishedOn(), true));
    }

    private static Loan released(Loan entered) {
        return entered.decidedByBank(
                LoanStatus.CHECKED, entered.bankCode().toLowerCase(Locale.ROOT) + ".checker", List.of());
    }

    private Loan accepted(Loan released) {
        LocalDate on = released.filing().submittedOn().plusDays(draws.between(3, 15));
        return decided(released, LoanStatus.ACCEPTED, on.isAfter(DemoCity.STORY_ENDS_ON) ? DemoCity.STORY_ENDS_ON : on);
    }

    /** Filings of past years have the number of their year or passed 科融信; of this year every fourth still waits. */
    private Loan completed(Loan accepted) {
        LocalDate lapsesOn = accepted.lapsesOn();
        if (lapsesOn == null || (lapsesOn.isAfter(DemoCity.STORY_ENDS_ON) && isFourth(accepted))) {
            return accepted;
        }
        String number = accepted.record().borrower().libraryNumber();
        int year = lapsesOn.getYear();
        Loan complete = number == null
                ? accepted.evaluated(
                        new Evaluation(Evaluation.Kind.KERONGXIN, LocalDate.of(year, 9, 15), "KRX-" + year),
                        accepted.warnings())
                : accepted.registered(year + number.substring(4), accepted.warnings());
        return complete.warned(FilingWarnings.of(
                complete.record(),
                complete.filing().submittedOn(),
                complete.filing().evaluation(),
                complete.filing().filedAmount(),
                lpr.lastPublishedOn(),
                true));
    }

    private static boolean isFourth(Loan loan) {
        return loan.record().contractNumber().hashCode() % 4 == 0;
    }

    private static Loan decided(Loan loan, LoanStatus to, LocalDate on) {
        return loan.decidedByBureau(to, "bureau.reviewer", on, loan.filing().filedAmount(), loan.warnings(), List.of());
    }

    /**
     * Pays a loan.
     *
     * @param settledOn null while it runs
     * @param halfway whether a part of the principal is repaid on the way
     */
    private DemoLoan paid(Loan accepted, @Nullable LocalDate settledOn, int overdueDays, boolean halfway) {
        LocalDate until = settledOn == null ? DemoCity.STORY_ENDS_ON : settledOn;
        List<Repayment> repayments = new ArrayList<>();
        Loan loan = accepted;
        LocalDate from = accepted.record().disbursedOn();
        if (halfway) {
            LocalDate on = from.plusDays(ChronoUnit.DAYS.between(from, until) / 2);
            Money part = Money.ofFen(accepted.record().principal().fen() / 500_000_00L * 100_000_00L);
            if (part.isPositive()) {
                repayments.add(new Repayment(draws.id(millis(on)), loan.id(), on, part, recorded(loan, on)));
                loan = loan.living(ServicingRules.repaid(loan.life(), part));
            }
        }
        List<InterestVoucher> vouchers = vouchers(accepted, repayments, until, settledOn != null);
        for (InterestVoucher voucher : vouchers) {
            loan = loan.living(ServicingRules.interestPaid(loan.life(), voucher.amount()));
        }
        if (settledOn != null) {
            loan = loan.living(ServicingRules.settled(
                    loan.life(),
                    new Settlement(settledOn, overdueDays),
                    loan.filing().enteredBy()));
        }
        return new DemoLoan(loan, repayments, vouchers);
    }

    private List<InterestVoucher> vouchers(Loan loan, List<Repayment> repayments, LocalDate until, boolean closes) {
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
            List<InterestVoucher> vouchers, Loan loan, List<Repayment> repayments, LocalDate from, LocalDate to) {
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
                    draws.id(millis(to)),
                    loan.id(),
                    "FX" + loan.record().noteNumber() + "-" + (vouchers.size() + 1),
                    to,
                    amount,
                    recorded(loan, to)));
        }
    }

    private Money interest(Money balance, Loan loan, LocalDate from, LocalDate to) {
        long days = ChronoUnit.DAYS.between(from, to);
        return balance.times(rate(loan).millionths() * days, DAYS_PER_YEAR * Rate.WHOLE, RoundingMode.HALF_UP);
    }

    private Rate rate(Loan loan) {
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
        while (!day.isAfter(after) || day.getMonthValue() % 3 != 0) {
            day = day.plusMonths(1);
        }
        return day;
    }

    private static Recorded recorded(Loan loan, LocalDate on) {
        return Recorded.of(loan.filing().enteredBy(), Instant.ofEpochMilli(millis(on)));
    }

    private static long millis(LocalDate on) {
        return on.atTime(LocalTime.of(16, 0)).atZone(BEIJING).toInstant().toEpochMilli();
    }
}
