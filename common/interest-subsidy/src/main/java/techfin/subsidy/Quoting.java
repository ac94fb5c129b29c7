package techfin.subsidy;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import techfin.money.LprPublication;
import techfin.money.LprTable;
import techfin.money.LprTenor;
import techfin.money.Money;
import techfin.money.Percent;
import techfin.money.Rate;
import techfin.subsidy.Timeline.RateOfStretch;
import techfin.subsidy.Timeline.Stretch;
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
        this.countedUntil = countedUntil();
        this.timeline = Timeline.of(loan, countedUntil, scheme.dayCount(), rates);
        this.interest = timeline.segments(Stretch::rate);
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
        RateOfStretch baseRate = baseRate();
        Ratio share = shares();
        SubsidyCase subsidy = new SubsidyCase(
                interest,
                paid.fen(),
                baseRate == null ? null : timeline.segments(baseRate),
                scheme.limitToInterestPaid(),
                lines(share));
        Money base = Money.ofFen(subsidy.ofBase(share));
        steps.add(new Step.BaseAmount(scheme.base().kind(), base));
        List<Part> parts = refusals.isEmpty() ? grant(subsidy, paid) : nothing();
        Money amount = Money.ZERO;
        for (Part part : parts) {
            amount = amount.plus(part.amount());
        }
        steps.addAll(rates.warnings());
        steps.add(new Step.Total(amount));
        Figures figures = new Figures(formula, paid, base, amount, parts);
        Receipt receipt = new Receipt(
                scheme, loan, previousGrants, grantYear, rates.knownUntil(), rates.used(), steps, refusals, figures);
        return refusals.isEmpty() ? new Quote.Granted(figures, receipt) : new Quote.Refused(refusals, figures, receipt);
    }

    private Money explainInterest() {
        for (Stretch stretch : timeline.stretches()) {
            LprPublication lpr = stretch.lpr();
            steps.add(new Step.Segment(
                    stretch.from(),
                    stretch.to(),
                    stretch.days(),
                    stretch.counted(),
                    Money.ofFen(stretch.balance()),
                    stretch.rate(),
                    lpr == null ? null : lpr.publishedOn(),
                    timeline.amount(stretch, stretch.rate())));
        }
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
        if (loan.settledOn() == null) {
            steps.add(new Step.Warning("NOT_SETTLED", Map.of("countedUntil", countedUntil.toString())));
        }
        return paid;
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

    /** What the scheme's base makes of each stretch; null where the base is interest paid. */
    private @Nullable RateOfStretch baseRate() {
        RateOfStretch rate = switch (scheme.base()) {
            case Base.InterestPaid paid -> null;
            case Base.LprInterest lpr -> lprRate(lpr);
            case Base.FixedPoints points -> {
                Rate fixed = points.annualRate(loan.firstLoan());
                yield stretch -> fixed;
            }
            case Base.InterestAboveLpr above -> {
                LprPublication lpr = rates.on(LprTenor.ONE_YEAR, loan.signedOn());
                steps.add(new Step.PrimeRate("BORROWER_BEARS", lpr.publishedOn(), lpr.oneYear()));
                Rate borne = lpr.oneYear().plusBasisPoints(above.spreadBp()).max(Rate.ZERO);
                yield stretch -> stretch.rate().minus(borne).max(Rate.ZERO);
            }
        };
        if (rate != null) {
            for (Stretch stretch : timeline.stretches()) {
                Rate of = rate.of(stretch);
                steps.add(new Step.BaseSegment(
                        stretch.from(),
                        stretch.to(),
                        stretch.counted(),
                        Money.ofFen(stretch.balance()),
                        of,
                        timeline.amount(stretch, of)));
            }
        }
        return rate;
    }

    private RateOfStretch lprRate(Base.LprInterest base) {
        LprPublication lpr = switch (base.fixing()) {
            case MONTH_BEFORE_SIGNING ->
                rates.publishedIn(base.tenor(), YearMonth.from(loan.signedOn()).minusMonths(1));
            case SIGNING_DAY -> rates.on(base.tenor(), loan.signedOn());
            case DECEMBER_OF_SETTLEMENT_YEAR ->
                rates.publishedIn(base.tenor(), YearMonth.of(loan.endsOn().getYear(), 12));
        };
        Rate rate = lpr.rate(base.tenor());
        steps.add(new Step.PrimeRate("BASE", lpr.publishedOn(), rate));
        return base.limitToContractRate() ? stretch -> rate.min(stretch.rate()) : stretch -> rate;
    }

    /** Term, pledged and filed share multiplied; each leaves a step. */
    private Ratio shares() {
        Ratio share = termShare();
        Percent pledged = loan.pledgedSharePercent();
        if (scheme.applyPledgedShare() && pledged != null) {
            steps.add(new Step.Share("PLEDGED", pledged.toString(), "100"));
            share = share.times(Ratio.of(pledged));
        }
        Money filed = loan.filedAmount();
        if (scheme.applyFiledShare() && filed != null) {
            Money principal = loan.principal();
            steps.add(new Step.Share("FILED", filed.toString(), principal.toString()));
            share = share.times(Ratio.of(filed.fen(), principal.fen()));
        }
        return share;
    }

    /**
     * Interest proved or stated is of the whole loan. Where the term limit or the original maturity leaves days out, only
     * the part counts that the formula finds on the counted days.
     */
    private Ratio termShare() {
        boolean proved = !loan.interestVouchers().isEmpty() || loan.interestPaid() != null;
        boolean ofPaid = scheme.base() instanceof Base.InterestPaid;
        if (!ofPaid || !proved || !countedUntil.isBefore(loan.endsOn())) {
            return Ratio.ONE;
        }
        long all = Timeline.of(loan, loan.endsOn(), scheme.dayCount(), rates)
                .segments(Stretch::rate)
                .interest();
        long counted = interest.interest();
        if (all == counted) {
            return Ratio.ONE;
        }
        steps.add(new Step.Share(
                "TERM", Money.ofFen(counted).toString(), Money.ofFen(all).toString()));
        return Ratio.of(counted, all);
    }

    private List<SubsidyCase.Line> lines(Ratio share) {
        List<SubsidyCase.Line> lines = new ArrayList<>(scheme.grants().size());
        for (Grant grant : scheme.grants()) {
            Ratio percent = Ratio.of(grant.percent());
            int of = grant.ofParty() == null ? SubsidyCase.OF_BASE : indexOf(grant.ofParty());
            lines.add(new SubsidyCase.Line(of, of == SubsidyCase.OF_BASE ? share.times(percent) : percent, cap(grant)));
        }
        return lines;
    }

    private int indexOf(String party) {
        for (int i = 0; i < scheme.grants().size(); i++) {
            if (scheme.grants().get(i).party().equals(party)) {
                return i;
            }
        }
        throw new IllegalStateException("no grant of " + party);
    }

    /** What the caps of a grant leave for this loan, in fen. */
    private long cap(Grant grant) {
        long cap = grant.capPerLoan() == null
                ? SubsidyCase.NO_CAP
                : grant.capPerLoan().fen();
        Grant.EnterpriseCap perEnterprise = grant.capPerEnterprise();
        if (perEnterprise == null) {
            return cap;
        }
        Money left = perEnterprise.amount().minus(used(grant)).max(Money.ZERO);
        return Math.min(cap, left.fen());
    }

    /** What earlier grants used of the enterprise's cap. */
    private Money used(Grant grant) {
        Money used = Money.ZERO;
        Grant.EnterpriseCap cap = grant.capPerEnterprise();
        for (PreviousGrant previous : previousGrants) {
            if (cap != null
                    && previous.schemeCode().equals(scheme.code())
                    && previous.party().equals(grant.party())
                    && (cap.per() == Grant.Per.LIFETIME || previous.year() == year())) {
                used = used.plus(previous.amount());
            }
        }
        return used;
    }

    private int year() {
        return grantYear == null ? loan.endsOn().getYear() : grantYear;
    }

    private List<Part> grant(SubsidyCase subsidy, Money paid) {
        List<Grant> grants = scheme.grants();
        long[] capped = new long[grants.size()];
        long[] parts = new long[grants.size()];
        subsidy.amount(parts);
        List<Part> result = new ArrayList<>(grants.size());
        List<Part> cuts = new ArrayList<>(0);
        for (int i = 0; i < parts.length; i++) {
            Grant grant = grants.get(i);
            Money uncapped = Money.ofFen(subsidy.uncapped(i, capped, paid.fen()));
            capped[i] = Math.min(uncapped.fen(), cap(grant));
            steps.add(new Step.PartyGrant(grant, uncapped, used(grant), year(), Money.ofFen(capped[i])));
            result.add(new Part(grant.party(), Money.ofFen(parts[i])));
            if (parts[i] < capped[i]) {
                cuts.add(new Part(grant.party(), Money.ofFen(capped[i] - parts[i])));
            }
        }
        if (!cuts.isEmpty()) {
            steps.add(new Step.Limited(paid, cuts));
        }
        return result;
    }

    private List<Part> nothing() {
        List<Part> nothing = new ArrayList<>();
        for (Grant grant : scheme.grants()) {
            nothing.add(new Part(grant.party(), Money.ZERO));
        }
        return nothing;
    }
}
