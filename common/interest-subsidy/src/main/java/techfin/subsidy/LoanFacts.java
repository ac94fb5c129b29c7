package techfin.subsidy;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import techfin.money.Money;
import techfin.money.Percent;
import techfin.subsidy.tree.FieldError;
import techfin.subsidy.tree.Reading;
import techfin.subsidy.tree.Tree;

/**
 * What is known of a loan: dates, money in and out, rate, interest proved.
 *
 * @param filedOn day of filing (备案), null if not filed
 * @param pledgedOn day on which the pledge was registered, null if none
 * @param drawdowns at least one
 * @param maturesOn original maturity
 * @param extendedTo maturity after extension (展期), null if none
 * @param settledOn day on which the rest was repaid, null while the loan runs
 * @param interestVouchers interest as paid, each rounded by the bank
 * @param interestPaid interest paid as stated, where there are no vouchers; null if not stated
 * @param pledgedSharePercent share of the loan that the IP pledge secures, null for all of it
 * @param filedAmount the part of the principal inside the filing limit, null for all of it
 * @param firstPledge whether at least one right of the loan is pledged for the first time
 * @param rightKinds what kinds of rights are pledged for the loan, for example {@code INVENTION_PATENT}
 * @param fees what the enterprise paid besides interest for the loan to come about, as proved
 * @param otherSubsidies interest subsidies that the loan gets from public money under other schemes
 */
public record LoanFacts(
        LocalDate signedOn,
        @Nullable LocalDate filedOn,
        @Nullable LocalDate pledgedOn,
        List<Drawdown> drawdowns,
        List<Repayment> repayments,
        LocalDate maturesOn,
        @Nullable LocalDate extendedTo,
        @Nullable LocalDate settledOn,
        LoanRate rate,
        List<InterestVoucher> interestVouchers,
        @Nullable Money interestPaid,
        int overdueDays,
        @Nullable Percent pledgedSharePercent,
        @Nullable Money filedAmount,
        boolean firstLoan,
        boolean firstPledge,
        List<String> rightKinds,
        List<Fee> fees,
        Money otherSubsidies) {

    public LoanFacts {
        drawdowns = List.copyOf(drawdowns);
        repayments = List.copyOf(repayments);
        interestVouchers = List.copyOf(interestVouchers);
        rightKinds = List.copyOf(rightKinds);
        fees = List.copyOf(fees);
        List<FieldError> errors = LoanChecks.errors(
                drawdowns, repayments, maturesOn, extendedTo, settledOn, filedAmount, pledgedSharePercent);
        if (!errors.isEmpty()) {
            throw new IllegalArgumentException("a loan that cannot be: " + errors);
        }
        if (otherSubsidies.isNegative()) {
            throw new IllegalArgumentException("negative subsidies: " + otherSubsidies);
        }
    }

    /** A loan of which no pledge, no fee and no other subsidy is known. */
    public LoanFacts(
            LocalDate signedOn,
            @Nullable LocalDate filedOn,
            @Nullable LocalDate pledgedOn,
            List<Drawdown> drawdowns,
            List<Repayment> repayments,
            LocalDate maturesOn,
            @Nullable LocalDate extendedTo,
            @Nullable LocalDate settledOn,
            LoanRate rate,
            List<InterestVoucher> interestVouchers,
            @Nullable Money interestPaid,
            int overdueDays,
            @Nullable Percent pledgedSharePercent,
            @Nullable Money filedAmount,
            boolean firstLoan) {
        this(
                signedOn,
                filedOn,
                pledgedOn,
                drawdowns,
                repayments,
                maturesOn,
                extendedTo,
                settledOn,
                rate,
                interestVouchers,
                interestPaid,
                overdueDays,
                pledgedSharePercent,
                filedAmount,
                firstLoan,
                false,
                List.of(),
                List.of(),
                Money.ZERO);
    }

    /** The same loan with what other schemes give for it. */
    public LoanFacts withOtherSubsidies(Money others) {
        return others.equals(otherSubsidies)
                ? this
                : new LoanFacts(
                        signedOn,
                        filedOn,
                        pledgedOn,
                        drawdowns,
                        repayments,
                        maturesOn,
                        extendedTo,
                        settledOn,
                        rate,
                        interestVouchers,
                        interestPaid,
                        overdueDays,
                        pledgedSharePercent,
                        filedAmount,
                        firstLoan,
                        firstPledge,
                        rightKinds,
                        fees,
                        others);
    }

    /** Money out to the borrower; the day bears interest. */
    public record Drawdown(LocalDate on, Money amount) {}

    /** Principal back to the bank; lowers the balance from this day on. */
    public record Repayment(LocalDate on, Money amount) {}

    /** Interest that the borrower paid. */
    public record InterestVoucher(LocalDate paidOn, Money amount) {}

    /** A fee that the enterprise paid, as proved. */
    public record Fee(FeeKind kind, LocalDate paidOn, Money amount) {
        public Fee {
            if (!amount.isPositive()) {
                throw new IllegalArgumentException("a fee of " + amount);
            }
        }
    }

    /** Reads the {@code loan} of a quote; every wrong field is reported. */
    public static Reading<LoanFacts> fromTree(@Nullable Object tree) {
        return LoanReader.read(tree, "");
    }

    /** All drawdowns together. */
    public Money principal() {
        Money principal = Money.ZERO;
        for (Drawdown drawdown : drawdowns) {
            principal = principal.plus(drawdown.amount());
        }
        return principal;
    }

    public LocalDate firstDrawdown() {
        LocalDate first = drawdowns.getFirst().on();
        for (Drawdown drawdown : drawdowns) {
            first = drawdown.on().isBefore(first) ? drawdown.on() : first;
        }
        return first;
    }

    /** The day on which all was due: the extended maturity, else the original one. */
    public LocalDate dueOn() {
        return extendedTo == null ? maturesOn : extendedTo;
    }

    /** Settlement, or maturity while the loan is not settled. */
    public LocalDate endsOn() {
        return settledOn == null ? maturesOn : settledOn;
    }

    /** The vouchers together; zero without vouchers. */
    public Money vouchers() {
        Money sum = Money.ZERO;
        for (InterestVoucher voucher : interestVouchers) {
            sum = sum.plus(voucher.amount());
        }
        return sum;
    }

    /**
     * The {@code loan} of a quote, as {@link #fromTree} reads it. What is known of a pledge, of fees and of other subsidies
     * stands there only if there is any, so that receipts of loans without them stay as they were.
     */
    public Tree toTree() {
        Tree tree = Tree.of("signedOn", signedOn)
                .with("filedOn", filedOn)
                .with("pledgedOn", pledgedOn)
                .withAll("drawdowns", drawdowns, d -> Tree.of("on", d.on()).with("amount", d.amount()))
                .withAll("repayments", repayments, r -> Tree.of("on", r.on()).with("amount", r.amount()))
                .with("maturesOn", maturesOn)
                .with("extendedTo", extendedTo)
                .with("settledOn", settledOn)
                .with("rate", rateTree())
                .withAll(
                        "interestVouchers",
                        interestVouchers,
                        v -> Tree.of("paidOn", v.paidOn()).with("amount", v.amount()))
                .with("interestPaid", interestPaid)
                .with("overdueDays", overdueDays)
                .with("pledgedSharePercent", pledgedSharePercent)
                .with("filedAmount", filedAmount)
                .with("firstLoan", firstLoan);
        if (firstPledge) {
            tree.with("firstPledge", true);
        }
        if (!rightKinds.isEmpty()) {
            tree.withAll("rightKinds", rightKinds, kind -> kind);
        }
        if (!fees.isEmpty()) {
            tree.withAll("fees", fees, LoanFacts::feeTree);
        }
        return otherSubsidies.isZero() ? tree : tree.with("otherSubsidies", otherSubsidies);
    }

    private static Tree feeTree(Fee fee) {
        return Tree.of("kind", fee.kind()).with("paidOn", fee.paidOn()).with("amount", fee.amount());
    }

    private Tree rateTree() {
        return switch (rate) {
            case LoanRate.Fixed fixed -> Tree.of("kind", "FIXED").with("annualRatePercent", fixed.annualRate());
            case LoanRate.LprPlus floating ->
                Tree.of("kind", "LPR_PLUS")
                        .with("tenor", floating.tenor())
                        .with("spreadBp", floating.spreadBp())
                        .withAll("repricedOn", floating.repricedOn(), day -> day);
        };
    }
}
