package techfin.rating.selfcheck;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import techfin.rating.figure.Fraction;

/**
 * Whether an enterprise is a tech SME, by 国科发政〔2017〕115号: size and exclusions (第六条), points (第七条, pass with 60 and
 * a staff item that is not zero), or a direct route (第八条).
 */
public final class TechSmeCheck {
    public static final int STAFF_MAX = 20;
    public static final int RD_MAX = 50;
    public static final int IP_MAX = 30;
    public static final int PASS = 60;
    public static final int MOST_STAFF = 500;
    /** 2亿 yuan, of sales and of assets, in 万. */
    public static final BigDecimal MOST_WAN = BigDecimal.valueOf(20_000);

    private static final String POINTS = "国科发政〔2017〕115号 第七条 ";
    private static final Bands STAFF = Bands.from(30, 20, 25, 16, 20, 12, 15, 8, 10, 4);
    private static final Bands RD_OF_REVENUE = Bands.from(6, 50, 5, 40, 4, 30, 3, 20, 2, 10);
    private static final Bands RD_OF_COST = Bands.from(30, 50, 25, 40, 20, 30, 15, 20, 10, 10);
    private static final Bands CLASS_2 = Bands.from(4, 24, 3, 18, 2, 12, 1, 6);

    private TechSmeCheck() {}

    /** By which way an enterprise gets in. */
    public enum Route {
        SCORE,
        DIRECT
    }

    /**
     * What 115号 says.
     *
     * @param sizeOk staff, sales and assets are stated and within the limits
     * @param route null when it does not qualify
     * @param missing what is missing to pass; empty when it qualifies
     */
    public record Result(
            Item staff,
            Item rd,
            Item ip,
            boolean sizeOk,
            @Nullable Route route,
            List<Shortfall> missing) {
        public Result {
            missing = List.copyOf(missing);
        }

        public int total() {
            return staff.points().low() + rd.points().low() + ip.points().low();
        }

        public boolean qualified() {
            return route != null;
        }
    }

    /** The answer for these facts. */
    public static Result of(TechSmeFacts facts) {
        Item staff = staff(facts);
        Item rd = rd(facts);
        Item ip = ip(facts);
        int total = staff.points().low() + rd.points().low() + ip.points().low();
        List<Condition> size = size(facts);
        boolean sizeOk = Condition.all(size) == Condition.Standing.MET;
        boolean byPoints = total >= PASS && staff.points().low() > 0;
        Route route = null;
        if (sizeOk && !facts.negative() && (byPoints || !facts.direct().isEmpty())) {
            route = byPoints ? Route.SCORE : Route.DIRECT;
        }
        return new Result(
                staff,
                rd,
                ip,
                sizeOk,
                route,
                missing(facts, total, staff.points().low(), size));
    }

    private static Item staff(TechSmeFacts facts) {
        Integer all = facts.staff();
        Integer science = facts.scienceStaff();
        if (all == null || science == null) {
            return new Item("staff", Points.upTo(STAFF_MAX), STAFF_MAX, true, POINTS + "科技人员指标");
        }
        int points =
                all == 0 ? 0 : STAFF.points(Fraction.percent(BigDecimal.valueOf(science), BigDecimal.valueOf(all)));
        return new Item("staff", Points.of(points), STAFF_MAX, false, POINTS + "科技人员指标");
    }

    /** The better of the two ratios; without sales only the one of costs can score. */
    private static Item rd(TechSmeFacts facts) {
        BigDecimal rd = facts.rd();
        if (rd == null) {
            return new Item("rd", Points.upTo(RD_MAX), RD_MAX, true, POINTS + "研发投入指标");
        }
        int points = Math.max(ratio(RD_OF_REVENUE, rd, facts.revenue()), ratio(RD_OF_COST, rd, facts.cost()));
        boolean missing = facts.revenue() == null || facts.cost() == null;
        return new Item("rd", new Points(points, missing ? RD_MAX : points), RD_MAX, missing, POINTS + "研发投入指标");
    }

    private static int ratio(Bands bands, BigDecimal part, @Nullable BigDecimal whole) {
        return whole == null || whole.signum() == 0 ? 0 : bands.points(Fraction.percent(part, whole));
    }

    private static Item ip(TechSmeFacts facts) {
        Integer first = facts.class1();
        Integer second = facts.class2();
        if (first != null && first > 0) {
            return new Item("ip", Points.of(IP_MAX), IP_MAX, false, POINTS + "科技成果指标");
        }
        int points = second == null ? 0 : CLASS_2.points(BigDecimal.valueOf(second));
        boolean missing = first == null || second == null;
        return new Item("ip", new Points(points, missing ? IP_MAX : points), IP_MAX, missing, POINTS + "科技成果指标");
    }

    private static List<Condition> size(TechSmeFacts facts) {
        return List.of(
                Condition.of(
                        "STAFF_ABOVE_LIMIT",
                        Condition.Standing.of(facts.staff(), staff -> staff <= MOST_STAFF),
                        "most",
                        MOST_STAFF),
                Condition.of("REVENUE_ABOVE_LIMIT", within(facts.revenue()), "most", MOST_WAN),
                Condition.of("ASSETS_ABOVE_LIMIT", within(facts.assets()), "most", MOST_WAN));
    }

    private static Condition.Standing within(@Nullable BigDecimal wan) {
        return Condition.Standing.of(wan, amount -> amount.compareTo(MOST_WAN) <= 0);
    }

    private static List<Shortfall> missing(TechSmeFacts facts, int total, int staff, List<Condition> size) {
        List<Shortfall> missing = new ArrayList<>();
        if (facts.negative()) {
            missing.add(Shortfall.of("EXCLUDED"));
        }
        missing.addAll(Condition.shortfalls(size));
        if (facts.direct().isEmpty()) {
            if (total < PASS) {
                missing.add(Shortfall.of("TOTAL_BELOW_PASS", "points", PASS - total, "pass", PASS));
            }
            if (staff == 0) {
                missing.add(Shortfall.of("STAFF_ITEM_ZERO"));
            }
        }
        return missing;
    }
}
