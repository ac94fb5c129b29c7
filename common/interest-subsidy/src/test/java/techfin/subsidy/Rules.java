package techfin.subsidy;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import techfin.money.DayCount;
import techfin.money.LprTenor;
import techfin.money.Money;
import techfin.money.Percent;
import techfin.money.Rate;

/** Builds scheme versions for tests, one change at a time. */
final class Rules {
    Base base = new Base.InterestPaid();
    DayCount dayCount = DayCount.ACT_360;

    @Nullable
    Period termLimit = null;

    boolean limitToInterestPaid = false;
    boolean applyPledgedShare = false;
    boolean applyFiledShare = false;
    boolean countExtension = false;
    final List<Condition> conditions = new ArrayList<>();
    final List<Grant> grants = new ArrayList<>();

    static Rules of(Base base, DayCount dayCount) {
        Rules rules = new Rules();
        rules.base = base;
        rules.dayCount = dayCount;
        return rules;
    }

    static Rules paid() {
        return new Rules();
    }

    static Rules lpr(LprFixing fixing, boolean limited, DayCount dayCount) {
        return of(new Base.LprInterest(LprTenor.ONE_YEAR, fixing, limited), dayCount);
    }

    static Rules points(String percent, DayCount dayCount) {
        return of(new Base.FixedPoints(Rate.ofPercent(percent), null), dayCount);
    }

    static Rules costs(CostItem... items) {
        return of(new Base.Costs(List.of(items)), DayCount.ACT_365);
    }

    /** All of a fee. */
    static CostItem all(FeeKind kind) {
        return new CostItem(new Cost.Fee(kind), Percent.HUNDRED, null, null);
    }

    Rules term(String period) {
        termLimit = Period.parse(period);
        return this;
    }

    Rules limited() {
        limitToInterestPaid = true;
        return this;
    }

    Rules when(Condition condition) {
        conditions.add(condition);
        return this;
    }

    Rules grant(String party, String percent) {
        grants.add(new Grant(party, null, Percent.parse(percent), null, null));
        return this;
    }

    Rules grant(String party, String percent, String cap, Grant.Per per) {
        grants.add(
                new Grant(party, null, Percent.parse(percent), null, new Grant.EnterpriseCap(Money.parse(cap), per)));
        return this;
    }

    Rules grantOf(String party, String ofParty, String percent) {
        grants.add(new Grant(party, ofParty, Percent.parse(percent), null, null));
        return this;
    }

    SchemeVersion build() {
        return new SchemeVersion(
                "TRIAL",
                "1",
                new SchemeVersion.Name("试算", "trial"),
                "",
                LocalDate.of(2019, 1, 1),
                null,
                base,
                dayCount,
                termLimit,
                limitToInterestPaid,
                applyPledgedShare,
                applyFiledShare,
                countExtension,
                conditions,
                grants,
                null);
    }
}
