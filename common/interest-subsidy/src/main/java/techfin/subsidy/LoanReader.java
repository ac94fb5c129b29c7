package techfin.subsidy;

import static techfin.subsidy.tree.Fields.Need.OPTIONAL;
import static techfin.subsidy.tree.Fields.Need.REQUIRED;

import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import techfin.money.LprTenor;
import techfin.money.Money;
import techfin.money.Percent;
import techfin.money.Rate;
import techfin.subsidy.LoanFacts.Drawdown;
import techfin.subsidy.LoanFacts.Fee;
import techfin.subsidy.LoanFacts.InterestVoucher;
import techfin.subsidy.LoanFacts.Repayment;
import techfin.subsidy.tree.FieldError;
import techfin.subsidy.tree.Fields;
import techfin.subsidy.tree.Reading;

/** Reads the facts of a loan from a tree. */
final class LoanReader {
    /** More events than a loan of thirty years with monthly repayment has. */
    private static final int MOST_EVENTS = 1_000;

    static final Money ONE_FEN = Money.ofFen(1);
    static final Pattern RIGHT_KIND = Pattern.compile("[A-Z][A-Z0-9_]{0,39}");

    private LoanReader() {}

    static Reading<LoanFacts> read(@Nullable Object tree, String pointer) {
        return Fields.reading(errors -> {
            Fields fields = Fields.of(tree, pointer, errors);
            return fields == null ? null : read(fields, pointer, errors);
        });
    }

    static @Nullable LoanFacts read(Fields loan, String pointer, List<FieldError> errors) {
        int before = errors.size();
        LocalDate signedOn = loan.date("signedOn", REQUIRED);
        LocalDate filedOn = loan.date("filedOn", OPTIONAL);
        LocalDate pledgedOn = loan.date("pledgedOn", OPTIONAL);
        int beforeEvents = errors.size();
        List<Drawdown> drawdowns = loan.objects("drawdowns", REQUIRED, MOST_EVENTS, LoanReader::drawdown);
        List<Repayment> repayments = loan.objects("repayments", OPTIONAL, MOST_EVENTS, LoanReader::repayment);
        boolean eventsRead = errors.size() == beforeEvents;
        LocalDate maturesOn = loan.date("maturesOn", REQUIRED);
        LocalDate extendedTo = loan.date("extendedTo", OPTIONAL);
        LocalDate settledOn = loan.date("settledOn", OPTIONAL);
        Fields rateFields = loan.object("rate", REQUIRED);
        LoanRate rate = rateFields == null ? null : rate(rateFields);
        List<InterestVoucher> vouchers = loan.objects("interestVouchers", OPTIONAL, MOST_EVENTS, LoanReader::voucher);
        Money interestPaid = loan.money("interestPaid", OPTIONAL, Money.ZERO);
        Integer overdueDays = loan.integer("overdueDays", OPTIONAL, 0, 36_500);
        Percent pledgedShare = loan.percent("pledgedSharePercent", OPTIONAL, Percent.HUNDRED);
        Money filedAmount = loan.money("filedAmount", OPTIONAL, Money.ZERO);
        boolean firstLoan = loan.flag("firstLoan", false);
        boolean firstPledge = loan.flag("firstPledge", false);
        List<String> rightKinds = loan.texts("rightKinds", OPTIONAL, MOST_EVENTS, RIGHT_KIND);
        List<Fee> fees = loan.objects("fees", OPTIONAL, MOST_EVENTS, LoanReader::fee);
        Money otherSubsidies = loan.money("otherSubsidies", OPTIONAL, Money.ZERO);
        loan.nothingElse();
        if (eventsRead) {
            LoanChecks.errors(drawdowns, repayments, maturesOn, extendedTo, settledOn, filedAmount, pledgedShare)
                    .forEach(error -> errors.add(error.under(pointer)));
        }
        if (errors.size() > before || signedOn == null || maturesOn == null || rate == null) {
            return null;
        }
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
                overdueDays == null ? 0 : overdueDays,
                pledgedShare,
                filedAmount,
                firstLoan,
                firstPledge,
                rightKinds,
                fees,
                otherSubsidies == null ? Money.ZERO : otherSubsidies);
    }

    private static @Nullable Drawdown drawdown(Fields fields) {
        LocalDate on = fields.date("on", REQUIRED);
        Money amount = fields.money("amount", REQUIRED, ONE_FEN);
        fields.nothingElse();
        return on == null || amount == null ? null : new Drawdown(on, amount);
    }

    private static @Nullable Repayment repayment(Fields fields) {
        LocalDate on = fields.date("on", REQUIRED);
        Money amount = fields.money("amount", REQUIRED, ONE_FEN);
        fields.nothingElse();
        return on == null || amount == null ? null : new Repayment(on, amount);
    }

    private static @Nullable InterestVoucher voucher(Fields fields) {
        LocalDate paidOn = fields.date("paidOn", REQUIRED);
        Money amount = fields.money("amount", REQUIRED, ONE_FEN);
        fields.nothingElse();
        return paidOn == null || amount == null ? null : new InterestVoucher(paidOn, amount);
    }

    private static @Nullable Fee fee(Fields fields) {
        FeeKind kind = fields.constant("kind", REQUIRED, FeeKind.class);
        LocalDate paidOn = fields.date("paidOn", REQUIRED);
        Money amount = fields.money("amount", REQUIRED, ONE_FEN);
        fields.nothingElse();
        return kind == null || paidOn == null || amount == null ? null : new Fee(kind, paidOn, amount);
    }

    private static @Nullable LoanRate rate(Fields fields) {
        String kind = fields.string("kind", REQUIRED);
        return switch (kind) {
            case null -> null;
            case "FIXED" -> fixed(fields);
            case "LPR_PLUS" -> lprPlus(fields);
            default -> {
                fields.notOneOf("kind", List.of("FIXED", "LPR_PLUS"));
                yield null;
            }
        };
    }

    private static @Nullable LoanRate fixed(Fields fields) {
        Rate annualRate = fields.rate("annualRatePercent", REQUIRED);
        fields.nothingElse();
        return annualRate == null ? null : new LoanRate.Fixed(annualRate);
    }

    private static @Nullable LoanRate lprPlus(Fields fields) {
        LprTenor tenor = fields.constant("tenor", REQUIRED, LprTenor.class);
        Integer spreadBp = fields.integer("spreadBp", REQUIRED, -1_000, 9_000);
        List<LocalDate> repricedOn = fields.dates("repricedOn", MOST_EVENTS);
        fields.nothingElse();
        return tenor == null || spreadBp == null ? null : new LoanRate.LprPlus(tenor, spreadBp, repricedOn);
    }
}
