package techfin.lending.servicing;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import techfin.lending.filing.LoanStatus;
import techfin.lending.record.Finding;
import techfin.money.Money;

/** What can be reported of a loan, and what it does to the loan. */
public final class ServicingRules {
    private static final Set<LoanStatus> RUNNING = EnumSet.of(LoanStatus.CHECKED, LoanStatus.ACCEPTED);
    private static final Set<LoanStatus> RUNNING_OR_SETTLED =
            EnumSet.of(LoanStatus.CHECKED, LoanStatus.ACCEPTED, LoanStatus.SETTLED);

    private ServicingRules() {}

    /** Whether a repayment can be reported in this state. */
    public static boolean takesRepayments(LoanStatus status) {
        return RUNNING.contains(status);
    }

    /** Whether a voucher can be reported in this state: the last one often comes after the settlement. */
    public static boolean takesVouchers(LoanStatus status) {
        return RUNNING_OR_SETTLED.contains(status);
    }

    /** Whether the loan can be settled in this state: only a filed loan is settled here. */
    public static boolean takesSettlement(LoanStatus status) {
        return status == LoanStatus.ACCEPTED;
    }

    /** What forbids a repayment; the whole rest of the balance goes with the settlement. */
    public static List<Finding> refusals(LoanLife loan, LocalDate on, Money amount, LocalDate today) {
        List<Finding> found = new ArrayList<>(day("/on", loan, on, today));
        checkPositive(amount, found);
        if (amount.compareTo(loan.balance().outstanding()) > 0) {
            found.add(new Finding(
                    "/amount",
                    "ABOVE_OUTSTANDING",
                    Map.of("outstanding", loan.balance().outstanding().toString())));
        }
        return List.copyOf(found);
    }

    /** What forbids a voucher. */
    public static List<Finding> voucherRefusals(LoanLife loan, LocalDate paidOn, Money amount, LocalDate today) {
        List<Finding> found = new ArrayList<>(day("/paidOn", loan, paidOn, today));
        checkPositive(amount, found);
        return List.copyOf(found);
    }

    /** What forbids a settlement. */
    public static List<Finding> refusals(
            LoanLife loan, Settlement settlement, List<Repayment> repayments, LocalDate today) {
        List<Finding> found = new ArrayList<>(day("/settledOn", loan, settlement.on(), today));
        for (Repayment repayment : repayments) {
            if (repayment.paidOn().isAfter(settlement.on())) {
                found.add(new Finding(
                        "/settledOn",
                        "REPAYMENT_AFTER_SETTLEMENT",
                        Map.of("on", repayment.paidOn().toString())));
                break;
            }
        }
        long late = ChronoUnit.DAYS.between(loan.dueOn(), settlement.on());
        if (settlement.overdueDays() < 0) {
            found.add(new Finding("/overdueDays", "OUT_OF_RANGE", Map.of()));
        } else if (settlement.overdueDays() < late) {
            found.add(new Finding("/overdueDays", "OVERDUE_DAYS_TOO_FEW", Map.of("least", Long.toString(late))));
        }
        return List.copyOf(found);
    }

    /** What forbids the taking back of an entry as of a day: it cannot be taken back before it was made. */
    public static List<Finding> reversalRefusals(PaymentEntry wrong, LocalDate on, LocalDate today) {
        if (on.isBefore(wrong.paidOn())) {
            return List.of(new Finding(
                    "/on", "BEFORE_WRONG_ENTRY", Map.of("paidOn", wrong.paidOn().toString())));
        }
        return on.isAfter(today) ? List.of(new Finding("/on", "IN_FUTURE", Map.of())) : List.of();
    }

    /** The loan after a repayment, or after its reversal when the amount is negative. */
    public static LoanLife repaid(LoanLife loan, Money amount) {
        Balance was = loan.balance();
        return loan.with(loan.status(), was.over(was.outstanding().minus(amount)));
    }

    /** The loan after an interest voucher, or after its reversal when the amount is negative. */
    public static LoanLife interestPaid(LoanLife loan, Money amount) {
        Balance was = loan.balance();
        return loan.with(loan.status(), was.withInterest(was.interestPaid().plus(amount)));
    }

    /**
     * The loan after its settlement.
     *
     * @param reportedBy user name at the bank
     */
    public static LoanLife settled(LoanLife loan, Settlement settlement, String reportedBy) {
        Balance was = loan.balance();
        SettlementReport report = new SettlementReport(was.outstanding(), reportedBy, null, null);
        Balance next = new Balance(Money.ZERO, was.interestPaid(), settlement.on(), settlement.overdueDays(), report);
        return loan.with(LoanStatus.SETTLED, next);
    }

    /** The loan after a second person at the bank confirmed its settlement. */
    public static LoanLife confirmed(LoanLife loan, String checker, LocalDate on) {
        Balance was = loan.balance();
        SettlementReport report = Objects.requireNonNull(was.settlement()).confirmed(checker, on);
        Balance next = new Balance(was.outstanding(), was.interestPaid(), was.settledOn(), was.overdueDays(), report);
        return loan.with(LoanStatus.SETTLED, next);
    }

    /** The loan when its settlement was wrong: it runs again with exactly what was outstanding before. */
    public static LoanLife runningAgain(LoanLife settled) {
        Money open = Objects.requireNonNull(settled.balance().settlement()).repaid();
        return settled.with(
                LoanStatus.ACCEPTED, new Balance(open, settled.balance().interestPaid(), null, 0));
    }

    private static List<Finding> day(String pointer, LoanLife loan, LocalDate day, LocalDate today) {
        LocalDate from = loan.disbursedOn();
        if (day.isBefore(from)) {
            return List.of(new Finding(pointer, "BEFORE_DISBURSEMENT", Map.of("disbursedOn", from.toString())));
        }
        return day.isAfter(today) ? List.of(new Finding(pointer, "IN_FUTURE", Map.of())) : List.of();
    }

    private static void checkPositive(Money amount, List<Finding> found) {
        if (!amount.isPositive()) {
            found.add(new Finding("/amount", "NOT_POSITIVE", Map.of()));
        }
    }
}
