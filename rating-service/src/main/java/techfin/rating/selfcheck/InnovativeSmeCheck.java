package techfin.rating.selfcheck;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/**
 * Innovative SMEs by annex 1 of 工信部企业〔2022〕63号: 60 points with least points of each group, or a direct route. A value
 * on a bound takes the better score (from memory; the reprints do not say). From 2026-04-01 the rule is replaced; the
 * answer then still counts the points as they were, and says so.
 */
public final class InnovativeSmeCheck {
    public static final int PASS = 60;

    private static final String BASIS = "工信部企业〔2022〕63号 附件1 ";
    private static final Bands RD = Bands.from(5, 20, 3, 15, 2, 10, 1, 5);
    private static final Bands GROWTH = Bands.from(15, 20, 10, 15, 5, 10, 0, 5);
    private static final Bands DEBT = Bands.upTo(55, 10, 75, 5);
    private static final Bands MAIN_SHARE = Bands.from(70, 20, 60, 15, 55, 10, 50, 5);

    private InnovativeSmeCheck() {}

    /** The groups, in their order, with the least points of each. */
    public enum Group {
        INNOVATION(20, "创新能力指标"),
        GROWTH(15, "成长性指标"),
        SPECIALISATION(15, "专业化指标");

        private final int least;
        private final String nameZh;

        Group(int least, String nameZh) {
            this.least = least;
            this.nameZh = nameZh;
        }
    }

    /**
     * What the standard says.
     *
     * @param inForce false when the rule was replaced before the day asked for
     * @param passed by points or directly, as the standard of 2022 has it
     */
    public record Result(
            boolean inForce,
            List<Item> items,
            int innovation,
            int growth,
            int specialisation,
            boolean passed,
            List<Shortfall> missing) {
        public Result {
            items = List.copyOf(items);
            missing = List.copyOf(missing);
        }

        public int total() {
            return innovation + growth + specialisation;
        }
    }

    /** The answer for these facts. */
    public static Result of(InnovativeSmeFacts facts) {
        List<Item> innovation = List.of(
                item("ip", 20, Group.INNOVATION, facts.ip(), IpLevel::innovativePoints),
                item("rd", 20, Group.INNOVATION, facts.rdPercent(), RD::points));
        List<Item> growth = List.of(
                item("mainGrowth", 20, Group.GROWTH, facts.growthPercent(), GROWTH::points),
                item("debt", 10, Group.GROWTH, facts.debtPercent(), DEBT::points));
        List<Item> specialisation = List.of(
                item("field", 10, Group.SPECIALISATION, facts.strategicIndustry(), strategic -> strategic ? 10 : 5),
                item("mainShare", 20, Group.SPECIALISATION, facts.mainSharePercent(), MAIN_SHARE::points));
        List<Item> items = new ArrayList<>(innovation);
        items.addAll(growth);
        items.addAll(specialisation);
        boolean inForce = OfficialRules.INNOVATIVE_SME_2022.isInForce(facts.on());
        List<Shortfall> missing = new ArrayList<>();
        if (!inForce) {
            missing.add(Shortfall.of(
                    "RULE_REPLACED",
                    "document",
                    OfficialRules.GRADIENT_2026.document(),
                    "since",
                    OfficialRules.GRADIENT_2026.effectiveFrom()));
        }
        int first = Item.sum(innovation).low();
        int second = Item.sum(growth).low();
        int third = Item.sum(specialisation).low();
        List<Shortfall> byPoints = byPoints(first, second, third);
        boolean passed = byPoints.isEmpty() || !facts.direct().isEmpty();
        if (!passed) {
            missing.addAll(byPoints);
        }
        return new Result(inForce, items, first, second, third, passed, missing);
    }

    private static List<Shortfall> byPoints(int innovation, int growth, int specialisation) {
        List<Shortfall> missing = new ArrayList<>();
        int total = innovation + growth + specialisation;
        if (total < PASS) {
            missing.add(Shortfall.of("TOTAL_BELOW_PASS", "points", PASS - total, "pass", PASS));
        }
        addGroup(missing, "INNOVATION_BELOW_LEAST", Group.INNOVATION, innovation);
        addGroup(missing, "GROWTH_BELOW_LEAST", Group.GROWTH, growth);
        addGroup(missing, "SPECIALISATION_BELOW_LEAST", Group.SPECIALISATION, specialisation);
        return missing;
    }

    private static void addGroup(List<Shortfall> missing, String code, Group group, int points) {
        if (points < group.least) {
            missing.add(Shortfall.of(code, "points", group.least - points, "least", group.least));
        }
    }

    private static <T> Item item(String code, int max, Group group, @Nullable T fact, ToIntFunction<T> points) {
        return new Item(
                code,
                fact == null ? Points.upTo(max) : Points.of(points.applyAsInt(fact)),
                max,
                fact == null,
                BASIS + group.nameZh);
    }
}
