package techfin.rating.fact;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import techfin.rating.scoring.Value;

/**
 * Values of the indicators of LC-INNOVATION that follow from facts. Every ratio is one exact fraction, rounded half up to
 * six decimal places once. A fact that is missing makes what follows from it missing, unless the rest decides already.
 */
public final class Derivation {
    /** Larger ratios are cut off: far beyond every cut point, and within what a value can hold. */
    static final BigDecimal LARGEST = new BigDecimal(1_000_000_000);

    private static final int PLACES = 6;
    private static final BigDecimal HUNDRED = new BigDecimal(100);
    private static final BigDecimal TWO = new BigDecimal(2);
    private static final BigDecimal THREE = new BigDecimal(3);
    /** Scores nothing on every line of growth: all that was there is gone. */
    private static final BigDecimal ALL_LOST = new BigDecimal(-100);

    private static final Set<String> CODES = Set.of(
            "I01", "I02", "I03", "I04", "I05", "I06", "I07", "I09", "M04", "F01", "F02", "F03", "F04", "F05", "F06",
            "F07", "E05");

    private final YearFacts facts;
    private final Map<String, Derived> derived = new LinkedHashMap<>();

    private Derivation(YearFacts facts) {
        this.facts = facts;
    }

    /** Whether an indicator of this code follows from facts. */
    public static boolean derives(String code) {
        return CODES.contains(code);
    }

    /** All values that follow from facts, by code of the indicator. */
    public static Map<String, Derived> of(YearFacts facts) {
        Derivation derivation = new Derivation(facts);
        derivation.research();
        derivation.property();
        derivation.growth();
        derivation.finance();
        derivation.put("M04", derivation.same(Fact.CORE_TEAM_TURNOVER), Fact.CORE_TEAM_TURNOVER);
        derivation.put("E05", derivation.capital(), Fact.EQUITY_RAISED_3Y, Fact.BEST_PATENT_VALUE);
        return derivation.derived;
    }

    /** A value, and why it was not simply divided out. */
    private record Found(Value value, @Nullable SpecialCase special) {
        static final Found MISSING = new Found(Value.MISSING, null);

        static Found of(Value value) {
            return new Found(value, null);
        }

        static Found missing(SpecialCase why) {
            return new Found(Value.MISSING, why);
        }

        static Found notApplicable(SpecialCase why) {
            return new Found(Value.NOT_APPLICABLE, why);
        }
    }

    private void put(String code, Found found, Fact... from) {
        derived.put(code, new Derived(found.value(), List.of(from), found.special()));
    }

    private void research() {
        put("I01", researchIntensity(), Fact.RD_EXPENSE, Fact.REVENUE, Fact.TOTAL_COST);
        put("I02", researchGrowth(), Fact.RD_EXPENSE, Fact.RD_EXPENSE_PREVIOUS);
        put(
                "I03",
                share(Fact.SCIENCE_STAFF, Fact.STAFF, new Found(Value.of("0"), SpecialCase.NO_STAFF)),
                Fact.SCIENCE_STAFF,
                Fact.STAFF);
        put(
                "I07",
                share(Fact.HI_TECH_INCOME, Fact.TOTAL_INCOME, Found.notApplicable(SpecialCase.NO_INCOME)),
                Fact.HI_TECH_INCOME,
                Fact.TOTAL_INCOME);
    }

    private void property() {
        put("I04", propertyLevel(), Fact.CLASS_ONE_OWN, Fact.CLASS_ONE_TRANSFERRED, Fact.CLASS_TWO);
        put("I05", same(Fact.INVENTIONS_GRANTED_3Y), Fact.INVENTIONS_GRANTED_3Y);
        put(
                "I06",
                facts.number(Fact.ACHIEVEMENTS_CONVERTED_3Y)
                        .map(number -> ratio(number, THREE))
                        .orElse(Found.MISSING),
                Fact.ACHIEVEMENTS_CONVERTED_3Y);
        put("I09", same(Fact.TECHNOLOGY_CONTRACTS_3Y), Fact.TECHNOLOGY_CONTRACTS_3Y);
    }

    private void growth() {
        put("F01", salesGrowth(), Fact.REVENUE, Fact.REVENUE_PREVIOUS, Fact.REVENUE_BEFORE_PREVIOUS);
        put("F02", assetGrowth(), Fact.NET_ASSETS, Fact.NET_ASSETS_PREVIOUS, Fact.NET_ASSETS_BEFORE_PREVIOUS);
    }

    private void finance() {
        put(
                "F03",
                share(Fact.NET_PROFIT, Fact.REVENUE, Found.notApplicable(SpecialCase.NO_INCOME)),
                Fact.NET_PROFIT,
                Fact.REVENUE);
        put("F04", debtRatio(), Fact.TOTAL_LIABILITIES, Fact.TOTAL_ASSETS);
        put("F05", quickRatio(), Fact.CURRENT_ASSETS, Fact.INVENTORIES, Fact.CURRENT_LIABILITIES);
        put(
                "F06",
                share(
                        Fact.OPERATING_CASH_FLOW,
                        Fact.CURRENT_LIABILITIES,
                        Found.notApplicable(SpecialCase.NO_CURRENT_LIABILITIES)),
                Fact.OPERATING_CASH_FLOW,
                Fact.CURRENT_LIABILITIES);
        put("F07", interestCover(), Fact.TOTAL_PROFIT, Fact.INTEREST_EXPENSE);
    }

    /** 115号: R&D over sales or over cost, whichever is the better; without sales over cost alone. */
    private Found researchIntensity() {
        Optional<BigDecimal> spent = facts.number(Fact.RD_EXPENSE);
        if (spent.isEmpty()) {
            return Found.MISSING;
        }
        Map<String, Value> parts = new LinkedHashMap<>();
        facts.number(Fact.REVENUE)
                .filter(Derivation::isPositive)
                .ifPresent(sales ->
                        parts.put("rd_revenue_pct", percent(spent.get(), sales).value()));
        facts.number(Fact.TOTAL_COST)
                .filter(Derivation::isPositive)
                .ifPresent(cost ->
                        parts.put("rd_cost_pct", percent(spent.get(), cost).value()));
        if (parts.isEmpty()) {
            boolean known = !facts.isMissing(Fact.REVENUE) && !facts.isMissing(Fact.TOTAL_COST);
            return known ? Found.missing(SpecialCase.NOTHING_TO_MEASURE_BY) : Found.MISSING;
        }
        boolean noSales =
                facts.number(Fact.REVENUE).filter(sales -> sales.signum() == 0).isPresent();
        return new Found(new Value.Parts(parts), noSales ? SpecialCase.NO_SALES : null);
    }

    private Found researchGrowth() {
        if (facts.isNotApplicable(Fact.RD_EXPENSE_PREVIOUS)) {
            return Found.notApplicable(SpecialCase.FIRST_YEAR);
        }
        Optional<BigDecimal> now = facts.number(Fact.RD_EXPENSE);
        Optional<BigDecimal> before = facts.number(Fact.RD_EXPENSE_PREVIOUS);
        if (before.filter(number -> number.signum() == 0).isPresent()) {
            return Found.notApplicable(SpecialCase.NO_PREVIOUS_RESEARCH);
        }
        if (now.isEmpty() || before.isEmpty()) {
            return Found.MISSING;
        }
        return percent(now.get().subtract(before.get()), before.get());
    }

    /** Class I of one's own research by number, then transferred class I or four of class II, then class II, then none. */
    private Found propertyLevel() {
        Optional<BigDecimal> own = facts.number(Fact.CLASS_ONE_OWN);
        if (own.isEmpty()) {
            return Found.MISSING;
        }
        int rights = own.get().intValueExact();
        if (rights > 0) {
            return level(rights >= 4 ? "self_I_4plus" : rights >= 2 ? "self_I_2_3" : "self_I_1");
        }
        Optional<BigDecimal> transferred = facts.number(Fact.CLASS_ONE_TRANSFERRED);
        Optional<BigDecimal> second = facts.number(Fact.CLASS_TWO);
        if (transferred.filter(Derivation::isPositive).isPresent()
                || second.filter(number -> number.intValueExact() >= 4).isPresent()) {
            return level("transferred_I_or_II_4plus");
        }
        if (transferred.isEmpty() || second.isEmpty()) {
            return Found.MISSING;
        }
        return level(second.get().signum() > 0 ? "II_1_3" : "none");
    }

    /** 195号: half of the sum of both years' growth factors, less 1; first year 0: last two years; middle year 0: 0 points. */
    private Found salesGrowth() {
        if (facts.isNotApplicable(Fact.REVENUE_PREVIOUS)) {
            return Found.notApplicable(SpecialCase.FIRST_YEAR);
        }
        Optional<BigDecimal> last = facts.number(Fact.REVENUE);
        Optional<BigDecimal> middle = facts.number(Fact.REVENUE_PREVIOUS);
        Optional<BigDecimal> first = facts.number(Fact.REVENUE_BEFORE_PREVIOUS);
        if (last.isEmpty() || middle.isEmpty() || facts.isMissing(Fact.REVENUE_BEFORE_PREVIOUS)) {
            return Found.MISSING;
        }
        boolean noFirst = first.filter(Derivation::isPositive).isEmpty();
        if (middle.get().signum() == 0) {
            return noFirst && last.get().signum() == 0
                    ? Found.notApplicable(SpecialCase.NO_SALES_YET)
                    : new Found(FactReader.figure(ALL_LOST), SpecialCase.NO_SALES_THE_YEAR_BEFORE);
        }
        return noFirst ? lastTwoYears(last.get(), middle.get()) : twoYears(last.get(), middle.get(), first.get());
    }

    private Found assetGrowth() {
        if (facts.isNotApplicable(Fact.NET_ASSETS_PREVIOUS)) {
            return Found.notApplicable(SpecialCase.FIRST_YEAR);
        }
        Optional<BigDecimal> last = facts.number(Fact.NET_ASSETS);
        Optional<BigDecimal> middle = facts.number(Fact.NET_ASSETS_PREVIOUS);
        Optional<BigDecimal> first = facts.number(Fact.NET_ASSETS_BEFORE_PREVIOUS);
        if (middle.filter(number -> !isPositive(number)).isPresent()
                || first.filter(number -> !isPositive(number)).isPresent()) {
            return Found.missing(SpecialCase.OPENING_NET_ASSETS_NOT_POSITIVE);
        }
        if (last.isEmpty() || middle.isEmpty() || facts.isMissing(Fact.NET_ASSETS_BEFORE_PREVIOUS)) {
            return Found.MISSING;
        }
        return first.isEmpty()
                ? lastTwoYears(last.get(), middle.get())
                : twoYears(last.get(), middle.get(), first.get());
    }

    private static Found lastTwoYears(BigDecimal last, BigDecimal middle) {
        Found growth = percent(last.subtract(middle), middle);
        return growth.special() == null ? new Found(growth.value(), SpecialCase.LAST_TWO_YEARS) : growth;
    }

    /** (middle/first + last/middle)/2 - 1 as one fraction. */
    private static Found twoYears(BigDecimal last, BigDecimal middle, BigDecimal first) {
        BigDecimal over = first.multiply(middle).multiply(TWO);
        BigDecimal sum = middle.multiply(middle).add(last.multiply(first));
        return percent(sum.subtract(over), over);
    }

    private Found debtRatio() {
        Optional<BigDecimal> debts = facts.number(Fact.TOTAL_LIABILITIES);
        Optional<BigDecimal> assets = facts.number(Fact.TOTAL_ASSETS);
        if (debts.isEmpty() || assets.isEmpty()) {
            return Found.MISSING;
        }
        if (assets.get().signum() == 0) {
            return debts.get().signum() == 0
                    ? Found.missing(SpecialCase.NO_ASSETS)
                    : new Found(FactReader.figure(LARGEST), SpecialCase.NO_ASSETS);
        }
        return percent(debts.get(), assets.get());
    }

    private Found quickRatio() {
        Optional<BigDecimal> owed = facts.number(Fact.CURRENT_LIABILITIES);
        if (owed.filter(number -> number.signum() == 0).isPresent()) {
            return Found.notApplicable(SpecialCase.NO_CURRENT_LIABILITIES);
        }
        Optional<BigDecimal> assets = facts.number(Fact.CURRENT_ASSETS);
        Optional<BigDecimal> stock = facts.number(Fact.INVENTORIES);
        if (owed.isEmpty() || assets.isEmpty() || stock.isEmpty()) {
            return Found.MISSING;
        }
        return ratio(assets.get().subtract(stock.get()), owed.get());
    }

    private Found interestCover() {
        Optional<BigDecimal> interest = facts.number(Fact.INTEREST_EXPENSE);
        if (interest.filter(number -> number.signum() == 0).isPresent()) {
            return Found.notApplicable(SpecialCase.NO_INTEREST);
        }
        Optional<BigDecimal> profit = facts.number(Fact.TOTAL_PROFIT);
        if (interest.isEmpty() || profit.isEmpty()) {
            return Found.MISSING;
        }
        return ratio(profit.get().add(interest.get()), interest.get());
    }

    private Found capital() {
        Map<String, Value> parts = new LinkedHashMap<>();
        stated(Fact.EQUITY_RAISED_3Y).ifPresent(value -> parts.put("equity_3y_wan", value));
        stated(Fact.BEST_PATENT_VALUE).ifPresent(value -> parts.put("best_patent_value_1_10", value));
        return parts.values().stream().anyMatch(Value.Figure.class::isInstance)
                ? Found.of(new Value.Parts(parts))
                : Found.MISSING;
    }

    private Optional<Value> stated(Fact fact) {
        return facts.isMissing(fact) ? Optional.empty() : Optional.of(facts.of(fact));
    }

    private Found same(Fact fact) {
        return Found.of(facts.of(fact));
    }

    /** Part of a whole in percent; {@code none} where the whole is 0. */
    private Found share(Fact part, Fact whole, Found none) {
        Optional<BigDecimal> of = facts.number(whole);
        if (of.filter(number -> number.signum() == 0).isPresent()) {
            return none;
        }
        Optional<BigDecimal> counted = facts.number(part);
        return of.isEmpty() || counted.isEmpty() ? Found.MISSING : percent(counted.get(), of.get());
    }

    private static Found percent(BigDecimal part, BigDecimal whole) {
        return ratio(part.multiply(HUNDRED), whole);
    }

    /** @param whole above 0 */
    private static Found ratio(BigDecimal part, BigDecimal whole) {
        BigDecimal exact = part.divide(whole, PLACES, RoundingMode.HALF_UP);
        return exact.abs().compareTo(LARGEST) > 0
                ? new Found(FactReader.figure(exact.signum() > 0 ? LARGEST : LARGEST.negate()), SpecialCase.CUT_OFF)
                : Found.of(FactReader.figure(exact));
    }

    private static boolean isPositive(BigDecimal number) {
        return number.signum() > 0;
    }

    private static Found level(String name) {
        return Found.of(new Value.Level(name));
    }
}
