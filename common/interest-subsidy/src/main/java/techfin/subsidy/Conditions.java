package techfin.subsidy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import techfin.money.LprPublication;
import techfin.money.LprTenor;
import techfin.money.Money;
import techfin.money.Percent;
import techfin.money.Rate;
import techfin.subsidy.Refusal.Code;

/** Holds each condition of a scheme against the facts of one loan. */
final class Conditions {
    private final SchemeVersion scheme;
    private final LoanFacts loan;
    private final List<PreviousGrant> previousGrants;
    private final RatesUsed rates;
    private final List<Step> steps;

    Conditions(
            SchemeVersion scheme,
            LoanFacts loan,
            List<PreviousGrant> previousGrants,
            RatesUsed rates,
            List<Step> steps) {
        this.scheme = scheme;
        this.loan = loan;
        this.previousGrants = previousGrants;
        this.rates = rates;
        this.steps = steps;
    }

    /** The reason for a refusal, null if the condition is met. */
    @Nullable
    Refusal check(Condition condition) {
        return switch (condition) {
            case Condition.FiledAfter filed ->
                loan.filedOn() != null && loan.filedOn().isAfter(filed.date())
                        ? null
                        : Refusal.of(Code.FILED_TOO_EARLY, filed.date().toString(), dayOrNone(loan.filedOn()));
            case Condition.SettledBy settled -> settledBy(settled.date());
            case Condition.RepaidOnTime onTime -> repaidOnTime();
            case Condition.OncePerEnterprise once -> once();
            case Condition.RateCeiling ceiling -> rateCeiling(ceiling);
            case Condition.PaidWithin window ->
                paidWithin(window).isPositive() || feesWithin(window)
                        ? null
                        : Refusal.of(Code.NOTHING_IN_WINDOW, window.from() + "/" + window.to(), "0.00");
            case Condition.PledgeBeforeDrawdown pledge ->
                loan.pledgedOn() != null && loan.pledgedOn().isBefore(loan.firstDrawdown())
                        ? null
                        : Refusal.of(
                                Code.PLEDGED_TOO_LATE, loan.firstDrawdown().toString(), dayOrNone(loan.pledgedOn()));
            case Condition.FirstLoanOnly first ->
                loan.firstLoan() ? null : Refusal.of(Code.NOT_FIRST_LOAN, "true", "false");
            case Condition.FirstPledgeOnly first ->
                loan.firstPledge() ? null : Refusal.of(Code.NOT_FIRST_PLEDGE, "true", "false");
            case Condition.RightKinds rights -> rightKinds(rights);
            case Condition.PrincipalAtMost most ->
                loan.principal().compareTo(most.amount()) <= 0
                        ? null
                        : Refusal.of(
                                Code.PRINCIPAL_ABOVE_LIMIT,
                                most.amount().toString(),
                                loan.principal().toString());
        };
    }

    /** What the vouchers paid inside the window come to. */
    Money paidWithin(Condition.PaidWithin window) {
        Money sum = Money.ZERO;
        for (LoanFacts.InterestVoucher voucher : loan.interestVouchers()) {
            if (window.contains(voucher.paidOn())) {
                sum = sum.plus(voucher.amount());
            }
        }
        return sum;
    }

    /** Whether a fee that the scheme counts was paid inside the window. */
    private boolean feesWithin(Condition.PaidWithin window) {
        return scheme.base() instanceof Base.Costs costs
                && loan.fees().stream()
                        .filter(fee -> window.contains(fee.paidOn()))
                        .anyMatch(fee -> costs.items().stream()
                                .anyMatch(item -> item.cost().equals(new Cost.Fee(fee.kind()))));
    }

    private @Nullable Refusal rightKinds(Condition.RightKinds rights) {
        return loan.rightKinds().stream().anyMatch(rights.kinds()::contains)
                ? null
                : Refusal.of(
                        Code.RIGHT_KIND_NOT_COVERED,
                        String.join(", ", rights.kinds()),
                        loan.rightKinds().isEmpty() ? "-" : String.join(", ", loan.rightKinds()));
    }

    private @Nullable Refusal settledBy(LocalDate date) {
        LocalDate settledOn = loan.settledOn();
        if (settledOn == null) {
            return Refusal.of(Code.NOT_SETTLED, date.toString(), "-");
        }
        return settledOn.isAfter(date)
                ? Refusal.of(Code.SETTLED_AFTER_CUTOFF, date.toString(), settledOn.toString())
                : null;
    }

    /** A loan that still runs is not late yet. */
    private @Nullable Refusal repaidOnTime() {
        LocalDate settledOn = loan.settledOn();
        if (loan.overdueDays() > 0) {
            return Refusal.of(Code.NOT_ON_TIME, "0", Integer.toString(loan.overdueDays()));
        }
        return settledOn != null && settledOn.isAfter(loan.dueOn())
                ? Refusal.of(Code.NOT_ON_TIME, loan.dueOn().toString(), settledOn.toString())
                : null;
    }

    private @Nullable Refusal once() {
        for (PreviousGrant grant : previousGrants) {
            if (grant.schemeCode().equals(scheme.code())) {
                return Refusal.of(Code.ALREADY_USED, "0", Integer.toString(grant.year()));
            }
        }
        return null;
    }

    private @Nullable Refusal rateCeiling(Condition.RateCeiling ceiling) {
        LprPublication lpr = rates.on(LprTenor.ONE_YEAR, loan.signedOn());
        steps.add(new Step.PrimeRate("CEILING", lpr.publishedOn(), lpr.oneYear()));
        BigDecimal limit = limit(ceiling, lpr.oneYear());
        Rate rate = Timeline.firstRate(loan, rates);
        return rate.toPercent().compareTo(limit) <= 0
                ? null
                : Refusal.of(Code.RATE_ABOVE_CEILING, limit.stripTrailingZeros().toPlainString(), rate.toString());
    }

    private static BigDecimal limit(Condition.RateCeiling ceiling, Rate lpr) {
        Integer spread = ceiling.lprSpreadBp();
        if (spread != null) {
            return lpr.plusBasisPoints(spread).toPercent();
        }
        Percent multiple = ceiling.lprMultiplePercent();
        BigDecimal factor = multiple == null ? BigDecimal.ZERO : BigDecimal.valueOf(multiple.millionths(), 8);
        return lpr.toPercent().multiply(factor);
    }

    private static String dayOrNone(@Nullable LocalDate day) {
        return day == null ? "-" : day.toString();
    }
}
