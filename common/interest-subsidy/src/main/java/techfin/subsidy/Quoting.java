package techfin.subsidy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import techfin.money.LprTable;
import techfin.money.Money;
import techfin.subsidy.exact.Ratio;
import techfin.subsidy.exact.Segments;
import techfin.subsidy.exact.SubsidyCase;

/**
 * One quote from its facts to its receipt. The order of work: conditions, base, term limit, pledged or filed share, each
 * grant with its caps, limit to interest paid. The interest stands first in the receipt because conditions need none of
 * it and every reader looks for it first.
 */
final class Quoting {
    /** Vouchers and formula may differ by this much in fen without a word: the bank rounds each voucher. */
    private static final long TOLERANCE = 100;

    private final SchemeVersion scheme;
    private final LoanFacts loan;
    private final List<PreviousGrant> previousGrants;
    private final @Nullable Integer grantYear;
    private final RatesUsed rates;
    private final List<Step> steps = new ArrayList<>(16);
    private final Conditions conditions;
    private final GrantPlan plan;
    private final LocalDate countedUntil;
    private final Timeline timeline;
    private final Segments interest;

    Quoting(
            SchemeVersion scheme,
            LoanFacts loan,
            List<PreviousGrant> previousGrants,
            @Nullable Integer grantYear,
            LprTable lpr) {
        this.scheme = scheme;
        this.loan = loan;
        this.previousGrants = previousGrants;
        this.grantYear = grantYear;
        this.rates = new RatesUsed(lpr);
        this.conditions = new Conditions(scheme, loan, previousGrants, rates, steps);
        this.plan = new GrantPlan(scheme, loan, previousGrants, grantYear);
        this.countedUntil = countedUntil();
        this.timeline = Timeline.of(loan, countedUntil, scheme.dayCount(), rates);
        this.interest = timeline.segments();
    }

    /** Settlement or maturity, not beyond the (extended) maturity, not beyond the term limit. */
    private LocalDate countedUntil() {
        LocalDate latest = scheme.countExtension() ? loan.dueOn() : loan.maturesOn();
        LocalDate until = loan.endsOn().isAfter(latest) ? latest : loan.endsOn();
        if (scheme.termLimit() != null) {
            LocalDate term = loan.firstDrawdown().plus(scheme.termLimit());
            until = until.isAfter(term) ? term : until;
        }
        return until;
    }

    Quote quote() {
        Money formula = explainInterest();
        Money paid = explainPaid(formula);
        List<Refusal> refusals = checkConditions();
        CountedBase base = countedBase(paid);
        Ratio share = base.share();
        SubsidyCase subsidy = new SubsidyCase(
                interest,
                paid.fen(),
                base.amount(),
                scheme.limitToInterestPaid(),
                loan.otherSubsidies().fen(),
                plan.lines(share));
        Money counted = Money.ofFen(subsidy.ofBase(share));
        if (base.nothing() != null) {
            refusals.add(base.nothing());
        }
        steps.add(new Step.BaseAmount(scheme.base().kind(), counted));
        List<Part> parts = refusals.isEmpty() ? plan.grant(subsidy, paid, steps) : plan.nothing();
        Money amount = Money.ZERO;
        for (Part part : parts) {
            amount = amount.plus(part.amount());
        }
        warn();
        steps.add(new Step.Total(amount));
        Figures figures = new Figures(formula, paid, counted, amount, parts);
        Receipt receipt = new Receipt(
                scheme, loan, previousGrants, grantYear, rates.knownUntil(), rates.used(), steps, refusals, figures);
        return refusals.isEmpty() ? new Quote.Granted(figures, receipt) : new Quote.Refused(refusals, figures, receipt);
    }

    private CountedBase countedBase(Money paid) {
        Shares shares = new Shares(scheme, loan, interest, countedUntil, rates, steps);
        BaseRate rate = new BaseRate(loan, timeline, rates, steps);
        return CountedBase.of(scheme, loan, paid, shares, rate, steps);
    }

    private Money explainInterest() {
        timeline.explain(interest, steps);
        Money formula = Money.ofFen(interest.interest());
        steps.add(new Step.Interest(scheme.dayCount(), timeline.counted(), formula));
        return formula;
    }

    private Money explainPaid(Money formula) {
        Step.Source source = Step.Source.COMPUTED;
        Money all = formula;
        if (!loan.interestVouchers().isEmpty()) {
            source = Step.Source.VOUCHERS;
            all = loan.vouchers();
        } else if (loan.interestPaid() != null) {
            source = Step.Source.STATED;
            all = loan.interestPaid();
        }
        Money paid = all;
        for (Condition condition : scheme.conditions()) {
            if (condition instanceof Condition.PaidWithin window) {
                source = Step.Source.VOUCHERS;
                paid = paid.min(conditions.paidWithin(window));
            }
        }
        steps.add(new Step.InterestPaid(source, paid));
        long difference = all.minus(formula).fen();
        if (Math.abs(difference) > TOLERANCE) {
            String code = loan.interestVouchers().isEmpty() ? "STATED_INTEREST_DIFFERS" : "VOUCHERS_DIFFER";
            steps.add(new Step.Warning(
                    code,
                    Map.of(
                            "paid", all.toString(),
                            "formula", formula.toString(),
                            "difference", Money.ofFen(difference).toString())));
        }
        return paid;
    }

    /** What a reader should know of the facts, though no condition of the scheme asks for it. */
    private void warn() {
        if (loan.settledOn() == null) {
            steps.add(new Step.Warning("NOT_SETTLED", Map.of("countedUntil", countedUntil.toString())));
        }
        if (loan.firstDrawdown().isBefore(loan.signedOn())) {
            steps.add(new Step.Warning(
                    "DRAWN_BEFORE_SIGNING",
                    Map.of(
                            "drawnOn", loan.firstDrawdown().toString(),
                            "signedOn", loan.signedOn().toString())));
        }
        if (scheme.applyFiledShare() && loan.filedAmount() == null) {
            steps.add(new Step.Warning(
                    "FILED_AMOUNT_UNKNOWN", Map.of("counted", loan.principal().toString())));
        }
        steps.addAll(rates.warnings());
    }

    private List<Refusal> checkConditions() {
        List<Refusal> refusals = new ArrayList<>(0);
        for (Condition condition : scheme.conditions()) {
            Refusal refusal = conditions.check(condition);
            steps.add(new Step.Checked(condition, refusal));
            if (refusal != null) {
                refusals.add(refusal);
            }
        }
        return refusals;
    }
}
