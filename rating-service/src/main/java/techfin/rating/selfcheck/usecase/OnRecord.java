package techfin.rating.selfcheck.usecase;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import techfin.money.Money;
import techfin.rating.enterprise.Enterprise;
import techfin.rating.fact.Fact;
import techfin.rating.fact.YearFacts;
import techfin.rating.figure.Fraction;
import techfin.rating.qualification.QualificationKind;
import techfin.rating.selfcheck.DirectRoute;
import techfin.rating.selfcheck.InnovativeSmeFacts;
import techfin.rating.selfcheck.IpLevel;
import techfin.rating.selfcheck.usecase.Known.Source;

/**
 * What the register, the library and the last verified declaration tell of an enterprise, in the fields of each question:
 * amounts in 万, shares in percent with at most six places. What none of them tells is left to whoever asks.
 *
 * @param dataYear the year of the declaration, null without one
 * @param held qualifications in force today
 */
record OnRecord(Enterprise enterprise, @Nullable Integer dataYear, YearFacts facts, Set<QualificationKind> held) {
    private static final int YUAN_PER_WAN = 4;
    private static final int PLACES = 6;
    /** New institutional equity that lets an innovative SME in, 63号 annex 1; 万. */
    private static final BigDecimal EQUITY = new BigDecimal(500);

    OnRecord {
        held = Set.copyOf(held);
    }

    /** For the question to 115号. */
    Known techSme() {
        Known.Collector known = new Known.Collector();
        staff(known);
        known.add("revenue", wan(Fact.REVENUE), Source.DECLARATION);
        known.add("revenue", wan(enterprise.figures().revenue()), Source.REGISTER);
        known.add("rd", wan(Fact.RD_EXPENSE), Source.DECLARATION);
        known.add("cost", wan(Fact.TOTAL_COST), Source.DECLARATION);
        known.add("assets", wan(Fact.TOTAL_ASSETS), Source.DECLARATION);
        known.add("assets", wan(enterprise.figures().totalAssets()), Source.REGISTER);
        rights(known);
        known.add(
                "direct",
                route(held.contains(QualificationKind.HIGH_TECH), DirectRoute.HIGH_TECH_CERTIFICATE),
                Source.LIBRARY);
        return known.known(dataYear);
    }

    /** For the question to 195号. */
    Known highTech() {
        Known.Collector known = new Known.Collector();
        known.add(
                "netAssets",
                years(Fact.NET_ASSETS_BEFORE_PREVIOUS, Fact.NET_ASSETS_PREVIOUS, Fact.NET_ASSETS),
                Source.DECLARATION);
        known.add(
                "sales", years(Fact.REVENUE_BEFORE_PREVIOUS, Fact.REVENUE_PREVIOUS, Fact.REVENUE), Source.DECLARATION);
        known.add(
                "rd3y",
                years(Fact.RD_EXPENSE_BEFORE_PREVIOUS, Fact.RD_EXPENSE_PREVIOUS, Fact.RD_EXPENSE),
                Source.DECLARATION);
        known.add("hiTechIncomePct", share(Fact.HI_TECH_INCOME, Fact.TOTAL_INCOME), Source.DECLARATION);
        staff(known);
        rights(known);
        known.add("conversions3y", count(Fact.ACHIEVEMENTS_CONVERTED_3Y), Source.DECLARATION);
        known.add("registeredOn", Optional.ofNullable(enterprise.foundedOn()).map(Object::toString), Source.REGISTER);
        return known.known(dataYear);
    }

    /** For the question to 63号, annex 1. */
    Known innovativeSme() {
        Known.Collector known = new Known.Collector();
        known.add("ip", ip(), Source.DECLARATION);
        known.add("rdPct", share(Fact.RD_EXPENSE, Fact.REVENUE), Source.DECLARATION);
        known.add("debtPct", share(Fact.TOTAL_LIABILITIES, Fact.TOTAL_ASSETS), Source.DECLARATION);
        known.add("mainSharePct", facts.number(Fact.MAIN_BUSINESS_SHARE), Source.DECLARATION);
        boolean equity = facts.number(Fact.EQUITY_RAISED_3Y)
                .filter(wan -> wan.compareTo(EQUITY) >= 0)
                .isPresent();
        boolean highTech = held.contains(QualificationKind.HIGH_TECH);
        known.add("direct", route(highTech, InnovativeSmeFacts.Route.HIGH_TECH), Source.LIBRARY);
        known.add("direct", route(equity, InnovativeSmeFacts.Route.EQUITY), Source.DECLARATION);
        return known.known(dataYear);
    }

    /** For the question to 63号, annex 2, and to the rule of 2026. */
    Known specialisedSme() {
        Known.Collector known = new Known.Collector();
        boolean base = held.contains(QualificationKind.TECH_SME) || held.contains(QualificationKind.INNOVATIVE_SME);
        known.add("inBaseList", base ? Optional.of(true) : Optional.empty(), Source.LIBRARY);
        known.add(
                "sales3y",
                years(Fact.REVENUE_BEFORE_PREVIOUS, Fact.REVENUE_PREVIOUS, Fact.REVENUE),
                Source.DECLARATION);
        known.add("rd2y", years(Fact.RD_EXPENSE_PREVIOUS, Fact.RD_EXPENSE), Source.DECLARATION);
        known.add("mainSharePct", facts.number(Fact.MAIN_BUSINESS_SHARE), Source.DECLARATION);
        known.add("debtPct", share(Fact.TOTAL_LIABILITIES, Fact.TOTAL_ASSETS), Source.DECLARATION);
        known.add("netMarginPct", share(Fact.NET_PROFIT, Fact.REVENUE), Source.DECLARATION);
        known.add("ip", ip(), Source.DECLARATION);
        known.add("class1", class1(), Source.DECLARATION);
        return known.known(dataYear);
    }

    private void staff(Known.Collector known) {
        known.add("staff", count(Fact.STAFF), Source.DECLARATION);
        known.add("staff", Optional.ofNullable(enterprise.figures().staff()), Source.REGISTER);
        known.add("scienceStaff", count(Fact.SCIENCE_STAFF), Source.DECLARATION);
    }

    private void rights(Known.Collector known) {
        known.add("class1", class1(), Source.DECLARATION);
        known.add("class2", count(Fact.CLASS_TWO), Source.DECLARATION);
    }

    private Optional<Integer> class1() {
        return count(Fact.CLASS_ONE_OWN)
                .flatMap(own -> count(Fact.CLASS_ONE_TRANSFERRED).map(bought -> own + bought));
    }

    /** The best that the numbers of rights prove; whether a right is of high value they do not tell. */
    private Optional<String> ip() {
        if (facts.isYes(Fact.CLASS_ONE_OWN)) {
            return Optional.of(IpLevel.SELF_DEVELOPED_CLASS1.name());
        }
        if (class1().filter(rights -> rights > 0).isPresent()) {
            return Optional.of(IpLevel.CLASS1.name());
        }
        return class1().flatMap(none -> count(Fact.CLASS_TWO))
                .map(rights -> rights > 0 ? IpLevel.CLASS2.name() : IpLevel.NONE.name());
    }

    private Optional<Integer> count(Fact fact) {
        return facts.number(fact).map(BigDecimal::intValueExact);
    }

    private Optional<BigDecimal> wan(Fact fact) {
        return facts.number(fact).map(yuan -> yuan.movePointLeft(YUAN_PER_WAN));
    }

    private static Optional<BigDecimal> wan(@Nullable Money amount) {
        return Optional.ofNullable(amount).map(known -> known.toYuan().movePointLeft(YUAN_PER_WAN));
    }

    /** Amounts of several years, if all are known. */
    private Optional<List<BigDecimal>> years(Fact... earliestFirst) {
        List<BigDecimal> years = new ArrayList<>();
        for (Fact fact : earliestFirst) {
            wan(fact).ifPresent(years::add);
        }
        return years.size() == earliestFirst.length ? Optional.of(List.copyOf(years)) : Optional.empty();
    }

    private Optional<BigDecimal> share(Fact part, Fact whole) {
        return facts.number(whole)
                .filter(all -> all.signum() > 0)
                .flatMap(all -> facts.number(part)
                        .map(some -> Fraction.percent(some, all).rounded(PLACES)));
    }

    private static Optional<List<String>> route(boolean open, Enum<?> route) {
        return open ? Optional.of(List.of(route.name())) : Optional.empty();
    }
}
