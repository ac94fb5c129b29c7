package techfin.pledge.demo;

import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import techfin.lending.demo.Draws;
import techfin.lending.filing.LoanStatus;
import techfin.lending.record.Finding;
import techfin.lending.servicing.Extension;
import techfin.lending.servicing.InterestVoucher;
import techfin.lending.servicing.Recorded;
import techfin.lending.servicing.Repayment;
import techfin.lending.servicing.ServicingRules;
import techfin.lending.servicing.Settlement;
import techfin.money.Money;
import techfin.pledge.fee.LoanFee;
import techfin.pledge.loan.Collateral;
import techfin.pledge.loan.IpLoan;
import techfin.pledge.loan.IpLoanRecord;
import techfin.subsidy.FeeKind;

/** What becomes of a loan up to the last day of the story. */
final class DemoLife {
    private static final List<String> APPRAISERS = List.of("聊城正信资产评估事务所", "山东中评恒信资产评估有限公司", "北京连城资产评估有限公司");

    private final Draws draws;
    private final DemoInterest interest;
    private int invoices;

    DemoLife(Draws draws, DemoInterest interest) {
        this.draws = draws;
        this.interest = interest;
    }

    /** What a loan rests on when it is entered. */
    record Entry(IpLoanRecord record, Collateral collateral, List<Finding> warnings) {}

    /** A loan accepted and repaid on its last day, with its appraisal paid. */
    DemoLoan repaidOnTime(Entry entry) {
        IpLoan accepted =
                accepted(released(entered(entry, entry.record().disbursedOn().plusDays(9))));
        return paid(accepted, entry.record().maturesOn(), 0, false, List.of(fee(accepted, FeeKind.APPRAISAL, 30)));
    }

    /** A running loan whose term was extended by half a year before it ended. */
    DemoLoan extended(Entry entry) {
        IpLoanRecord record = entry.record();
        IpLoan loan = accepted(released(entered(entry, record.disbursedOn().plusDays(9))));
        LocalDate agreedOn = record.maturesOn().minusDays(20);
        LocalDate newEnd = record.maturesOn().plusMonths(6);
        DemoLoan paid = paid(loan.living(loan.life().extended(newEnd)), null, 0, false, List.of());
        Extension extension = new Extension(
                draws.id(DemoDays.millis(agreedOn)),
                loan.id(),
                record.maturesOn(),
                newEnd,
                agreedOn,
                record.contractNumber() + "-ZQ",
                loan.filing().enteredBy(),
                DemoDays.at(agreedOn));
        return new DemoLoan(paid.loan(), paid.repayments(), paid.vouchers(), List.of(extension), paid.fees());
    }

    /** A loan whose course is drawn. */
    DemoLoan live(Entry entry) {
        LocalDate today = DemoCity.STORY_ENDS_ON;
        LocalDate submittedOn = DemoDays.earlier(entry.record().disbursedOn().plusDays(draws.between(2, 45)), today);
        IpLoan entered = entered(entry, submittedOn);
        if (submittedOn.isAfter(today.minusDays(35)) && draws.percent(80)) {
            return unpaid(waiting(entered));
        }
        IpLoan released = released(entered);
        if (draws.percent(4)) {
            return unpaid(decided(released, LoanStatus.REJECTED, submittedOn));
        }
        IpLoan accepted = accepted(released);
        if (draws.percent(3)) {
            return unpaid(decided(accepted, LoanStatus.REVOKED, on(accepted)));
        }
        return ended(accepted, today);
    }

    private DemoLoan ended(IpLoan accepted, LocalDate today) {
        LocalDate maturesOn = accepted.record().maturesOn();
        List<LoanFee> fees = fees(accepted);
        if (draws.percent(18)) {
            LocalDate early = maturesOn.minusDays(draws.between(20, 120));
            if (!early.isAfter(today) && early.isAfter(on(accepted))) {
                return paid(accepted, early, 0, false, fees);
            }
        }
        if (maturesOn.isAfter(today)) {
            return paid(accepted, null, 0, draws.percent(35), fees);
        }
        if (draws.percent(4)) {
            int late = draws.between(3, 40);
            LocalDate settledOn = maturesOn.plusDays(late);
            return settledOn.isAfter(today)
                    ? paid(accepted, null, 0, false, fees)
                    : paid(accepted, settledOn, late, false, fees);
        }
        return paid(accepted, maturesOn, 0, draws.percent(30), fees);
    }

    private IpLoan waiting(IpLoan entered) {
        if (draws.percent(40)) {
            return entered;
        }
        IpLoan released = released(entered);
        return draws.percent(60) ? released : decided(released, LoanStatus.RETURNED, DemoCity.STORY_ENDS_ON);
    }

    private static DemoLoan unpaid(IpLoan loan) {
        return new DemoLoan(loan, List.of(), List.of(), List.of(), List.of());
    }

    private IpLoan entered(Entry entry, LocalDate submittedOn) {
        String bank = entry.record().noteNumber().substring(0, DemoCity.BANK_A.length());
        return IpLoan.entered(
                draws.id(DemoDays.millis(submittedOn) + draws.between(0, 3_600_000)),
                bank,
                entry.record(),
                entry.collateral(),
                submittedOn,
                bank.toLowerCase(Locale.ROOT) + ".clerk",
                entry.warnings());
    }

    private static IpLoan released(IpLoan entered) {
        return entered.decidedByBank(LoanStatus.CHECKED, checker(entered), List.of());
    }

    private IpLoan accepted(IpLoan released) {
        LocalDate on = released.filing().submittedOn().plusDays(draws.between(3, 15));
        return decided(released, LoanStatus.ACCEPTED, DemoDays.earlier(on, DemoCity.STORY_ENDS_ON));
    }

    private static IpLoan decided(IpLoan loan, LoanStatus to, LocalDate on) {
        return loan.decidedByOffice(to, "ip.reviewer", on, loan.warnings(), List.of());
    }

    private static LocalDate on(IpLoan decided) {
        LocalDate on = decided.filing().decidedOn();
        return on == null ? decided.filing().submittedOn() : on;
    }

    private static String checker(IpLoan loan) {
        return loan.bankCode().toLowerCase(Locale.ROOT) + ".checker";
    }

    /**
     * Pays a loan.
     *
     * @param settledOn null while it runs
     * @param halfway whether a part of the principal is repaid on the way
     */
    private DemoLoan paid(
            IpLoan accepted, @Nullable LocalDate settledOn, int overdueDays, boolean halfway, List<LoanFee> fees) {
        LocalDate until = settledOn == null ? DemoCity.STORY_ENDS_ON : settledOn;
        List<Repayment> repayments = new ArrayList<>();
        IpLoan loan = accepted;
        if (halfway) {
            LocalDate from = accepted.record().disbursedOn();
            LocalDate on = from.plusDays(from.until(until, ChronoUnit.DAYS) / 2);
            Money part = accepted.record().principal().times(1, 5, RoundingMode.DOWN);
            repayments.add(new Repayment(draws.id(DemoDays.millis(on)), loan.id(), on, part, recorded(loan, on)));
            loan = loan.living(ServicingRules.repaid(loan.life(), part));
        }
        List<InterestVoucher> vouchers = interest.vouchers(accepted, repayments, until, settledOn != null);
        for (InterestVoucher voucher : vouchers) {
            loan = loan.living(ServicingRules.interestPaid(loan.life(), voucher.amount()));
        }
        if (settledOn != null) {
            loan = loan.living(ServicingRules.settled(
                    loan.life(),
                    new Settlement(settledOn, overdueDays),
                    loan.filing().enteredBy()));
            loan = loan.living(ServicingRules.confirmed(loan.life(), checker(loan), settledOn));
        }
        return new DemoLoan(loan, repayments, vouchers, List.of(), fees);
    }

    private List<LoanFee> fees(IpLoan loan) {
        List<LoanFee> fees = new ArrayList<>();
        if (draws.percent(60)) {
            fees.add(fee(loan, FeeKind.APPRAISAL, draws.between(20, 50)));
        }
        if (draws.percent(15)) {
            fees.add(fee(loan, FeeKind.INSURANCE, draws.between(50, 120)));
        }
        if (draws.percent(10)) {
            fees.add(fee(loan, FeeKind.GUARANTEE, draws.between(50, 100)));
        }
        return fees;
    }

    /** A fee of so many ten-thousandths of the principal. */
    private LoanFee fee(IpLoan loan, FeeKind kind, int tenThousandths) {
        invoices++;
        LocalDate paidOn = loan.record().disbursedOn().minusDays(draws.between(0, 5));
        String payee = switch (kind) {
            case APPRAISAL -> draws.of(APPRAISERS);
            case INSURANCE -> "中国人民财产保险股份有限公司聊城市分公司";
            case GUARANTEE -> "聊城市融资担保有限公司";
            case RATING -> "山东信用评级有限公司";
        };
        return new LoanFee(
                draws.id(DemoDays.millis(paidOn)),
                loan.id(),
                kind,
                payee,
                String.format(Locale.ROOT, "%d3715%012d", paidOn.getYear(), invoices * 137),
                paidOn,
                loan.record().principal().times(tenThousandths, 10_000, RoundingMode.HALF_UP),
                recorded(loan, paidOn));
    }

    static Recorded recorded(IpLoan loan, LocalDate on) {
        return Recorded.of(loan.filing().enteredBy(), DemoDays.at(on));
    }
}
