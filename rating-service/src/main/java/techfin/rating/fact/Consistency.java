package techfin.rating.fact;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import techfin.lending.record.Finding;

/** Facts that cannot be true together. What is missing contradicts nothing. */
public final class Consistency {
    /** Statements in 万元 are rounded: the sides of a balance sheet may differ by one of them. */
    private static final BigDecimal ROUNDED = new BigDecimal(10_000);

    private static final Map<Fact, Fact> PART_OF = Map.of(
            Fact.SCIENCE_STAFF, Fact.STAFF,
            Fact.HI_TECH_INCOME, Fact.TOTAL_INCOME,
            Fact.CURRENT_ASSETS, Fact.TOTAL_ASSETS,
            Fact.INVENTORIES, Fact.CURRENT_ASSETS,
            Fact.CURRENT_LIABILITIES, Fact.TOTAL_LIABILITIES);

    private Consistency() {}

    /**
     * All contradictions.
     *
     * @param foundedOn null when not known
     * @param at pointer of the facts
     */
    public static List<Finding> findings(YearFacts facts, int year, @Nullable LocalDate foundedOn, String at) {
        List<Finding> found = new ArrayList<>();
        for (Fact fact : Fact.values()) {
            Fact whole = PART_OF.get(fact);
            if (whole != null) {
                checkPart(facts, fact, whole, at, found);
            }
            if (facts.isNotApplicable(fact) && fact.yearsBefore() > 0) {
                checkLived(fact, year - fact.yearsBefore(), foundedOn, at, found);
            }
        }
        checkBalance(facts, at, found);
        return List.copyOf(found);
    }

    private static void checkPart(YearFacts facts, Fact part, Fact whole, String at, List<Finding> found) {
        Optional<BigDecimal> of = facts.number(whole);
        Optional<BigDecimal> counted = facts.number(part);
        if (of.isPresent() && counted.isPresent() && counted.get().compareTo(of.get()) > 0) {
            found.add(new Finding(at + "/" + part, "PART_ABOVE_WHOLE", Map.of("whole", whole.name())));
        }
    }

    /** A year that the enterprise lived through has figures, if only 0. */
    private static void checkLived(
            Fact fact, int ofYear, @Nullable LocalDate foundedOn, String at, List<Finding> found) {
        if (foundedOn != null && foundedOn.getYear() <= ofYear) {
            found.add(new Finding(
                    at + "/" + fact,
                    "YEAR_WAS_LIVED",
                    Map.of("year", Integer.toString(ofYear), "foundedOn", foundedOn.toString())));
        }
    }

    private static void checkBalance(YearFacts facts, String at, List<Finding> found) {
        Optional<BigDecimal> assets = facts.number(Fact.TOTAL_ASSETS);
        Optional<BigDecimal> debts = facts.number(Fact.TOTAL_LIABILITIES);
        Optional<BigDecimal> net = facts.number(Fact.NET_ASSETS);
        if (assets.isEmpty() || debts.isEmpty() || net.isEmpty()) {
            return;
        }
        BigDecimal gap = assets.get().subtract(debts.get()).subtract(net.get());
        if (gap.abs().compareTo(ROUNDED) > 0) {
            found.add(new Finding(
                    at + "/" + Fact.TOTAL_LIABILITIES,
                    "BALANCE_DOES_NOT_ADD_UP",
                    Map.of("gap", gap.setScale(2).toPlainString())));
        }
    }
}
