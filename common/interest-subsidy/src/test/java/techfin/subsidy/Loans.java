package techfin.subsidy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import techfin.money.LprTable;
import techfin.money.LprTenor;
import techfin.money.Money;
import techfin.money.Percent;
import techfin.money.Rate;

/** Builds loans for tests, one change at a time. */
final class Loans {
    LocalDate signedOn;

    @Nullable
    LocalDate filedOn = null;

    @Nullable
    LocalDate pledgedOn = null;

    final List<LoanFacts.Drawdown> drawdowns = new ArrayList<>();
    final List<LoanFacts.Repayment> repayments = new ArrayList<>();
    LocalDate maturesOn;

    @Nullable
    LocalDate extendedTo = null;

    @Nullable
    LocalDate settledOn = null;

    LoanRate rate = new LoanRate.Fixed(Rate.ofPercent("4.05"));
    final List<LoanFacts.InterestVoucher> vouchers = new ArrayList<>();

    @Nullable
    Money interestPaid = null;

    int overdueDays = 0;

    @Nullable
    Percent pledgedShare = null;

    @Nullable
    Money filedAmount = null;

    boolean firstLoan = false;
    boolean firstPledge = false;
    final List<String> rights = new ArrayList<>();
    final List<LoanFacts.Fee> fees = new ArrayList<>();
    Money others = Money.ZERO;

    private Loans(LocalDate drawnOn, LocalDate maturesOn) {
        this.signedOn = drawnOn;
        this.maturesOn = maturesOn;
    }

    /** Drawn at once, repaid at maturity on the day. */
    static Loans of(String amount, String drawnOn, String settledOn) {
        Loans loan = new Loans(LocalDate.parse(drawnOn), LocalDate.parse(settledOn));
        loan.drawdowns.add(new LoanFacts.Drawdown(LocalDate.parse(drawnOn), Money.parse(amount)));
        loan.settledOn = LocalDate.parse(settledOn);
        return loan;
    }

    /** The loan of the contract's example. */
    static Loans example() {
        return of("3000000.00", "2023-05-10", "2024-05-09")
                .signed("2023-05-09")
                .filed("2023-06-01")
                .repaid("2023-09-01", "1000000.00");
    }

    Loans signed(String day) {
        signedOn = LocalDate.parse(day);
        return this;
    }

    Loans filed(String day) {
        filedOn = LocalDate.parse(day);
        return this;
    }

    Loans pledged(String day) {
        pledgedOn = LocalDate.parse(day);
        return this;
    }

    Loans drawn(String day, String amount) {
        drawdowns.add(new LoanFacts.Drawdown(LocalDate.parse(day), Money.parse(amount)));
        return this;
    }

    Loans repaid(String day, String amount) {
        repayments.add(new LoanFacts.Repayment(LocalDate.parse(day), Money.parse(amount)));
        return this;
    }

    Loans matures(String day) {
        maturesOn = LocalDate.parse(day);
        return this;
    }

    Loans extended(String day) {
        extendedTo = LocalDate.parse(day);
        return this;
    }

    Loans settled(@Nullable String day) {
        settledOn = day == null ? null : LocalDate.parse(day);
        return this;
    }

    Loans at(String percent) {
        rate = new LoanRate.Fixed(Rate.ofPercent(percent));
        return this;
    }

    Loans floating(int spreadBp, String... repricedOn) {
        List<LocalDate> days = new ArrayList<>();
        for (String day : repricedOn) {
            days.add(LocalDate.parse(day));
        }
        rate = new LoanRate.LprPlus(LprTenor.ONE_YEAR, spreadBp, days);
        return this;
    }

    Loans voucher(String day, String amount) {
        vouchers.add(new LoanFacts.InterestVoucher(LocalDate.parse(day), Money.parse(amount)));
        return this;
    }

    Loans paid(String amount) {
        interestPaid = Money.parse(amount);
        return this;
    }

    Loans overdue(int days) {
        overdueDays = days;
        return this;
    }

    Loans pledgedShare(String percent) {
        pledgedShare = Percent.parse(percent);
        return this;
    }

    Loans filedAmount(String amount) {
        filedAmount = Money.parse(amount);
        return this;
    }

    Loans first(boolean first) {
        firstLoan = first;
        return this;
    }

    Loans firstPledge() {
        firstPledge = true;
        return this;
    }

    Loans rights(String... kinds) {
        rights.addAll(List.of(kinds));
        return this;
    }

    Loans fee(FeeKind kind, String day, String amount) {
        fees.add(new LoanFacts.Fee(kind, LocalDate.parse(day), Money.parse(amount)));
        return this;
    }

    Loans others(String amount) {
        others = Money.parse(amount);
        return this;
    }

    LoanFacts build() {
        return new LoanFacts(
                signedOn,
                filedOn,
                pledgedOn,
                drawdowns,
                repayments,
                maturesOn,
                extendedTo,
                settledOn,
                rate,
                vouchers,
                interestPaid,
                overdueDays,
                pledgedShare,
                filedAmount,
                firstLoan,
                firstPledge,
                rights,
                fees,
                others);
    }

    Quote by(SchemeVersion scheme, PreviousGrant... previous) {
        QuoteOutcome outcome = Subsidies.quote(scheme, build(), List.of(previous), null, LprTable.shipped());
        return switch (outcome) {
            case Quote quote -> quote;
            case NoRateInForce none -> throw new AssertionError(none.toString());
        };
    }

    Quote by(Rules rules, PreviousGrant... previous) {
        return by(rules.build(), previous);
    }
}
