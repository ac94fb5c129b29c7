package techfin.rating.selfcheck;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import techfin.rating.figure.Fraction;
import techfin.rating.selfcheck.Condition.Standing;

/**
 * What can be said of a high-tech enterprise before the experts judge: the conditions of 国科发火〔2016〕32号 第十一条, and
 * the range of points of 〔2016〕195号 三（七）. Only more than 70 passes; 70 itself fails.
 */
public final class HighTechCheck {
    public static final int PASS_ABOVE = 70;

    private static final String POINTS = "国科发火〔2016〕195号 三（七） ";
    private static final BigDecimal LEAST_STAFF = BigDecimal.TEN;
    private static final BigDecimal LEAST_IN_CHINA = BigDecimal.valueOf(60);
    private static final BigDecimal LEAST_INCOME = BigDecimal.valueOf(60);
    private static final int YEARS = 3;

    private HighTechCheck() {}

    /**
     * What the rules say.
     *
     * @param growth of the years asked alone, else of sales, else of net assets; null without any
     * @param rdShare null without sales and R&D
     */
    public record Result(
            @Nullable Growth growth,
            @Nullable Growth netAssetGrowth,
            @Nullable Growth salesGrowth,
            @Nullable RdShare rdShare,
            Points total,
            Verdict verdict,
            List<Item> items,
            List<Condition> conditions,
            List<Shortfall> missing) {
        public Result {
            items = List.copyOf(items);
            conditions = List.copyOf(conditions);
            missing = List.copyOf(missing);
        }
    }

    /** The answer for these facts. */
    public static Result of(HighTechFacts facts) {
        List<Item> items = Arrays.stream(HighTechItem.values())
                .map(item -> item(item, facts))
                .toList();
        List<Condition> conditions = conditions(facts);
        Points total = total(items);
        Growth assets = given(facts.netAssets(), Growth::of);
        Growth sales = given(facts.sales(), Growth::of);
        Growth asked = given(facts.years(), Growth::of);
        if (asked == null) {
            asked = sales == null ? assets : sales;
        }
        return new Result(
                asked,
                assets,
                sales,
                rdShare(facts),
                total,
                verdict(total, Condition.all(conditions)),
                items,
                conditions,
                missing(total, conditions));
    }

    /** What experts may give, before they do. */
    static Points range(HighTechItem item, HighTechFacts facts) {
        return switch (item) {
            case ADVANCED, CORE_SUPPORT -> hasNoRight(facts) ? Points.NONE : Points.upTo(item.max());
            case QUANTITY -> quantity(facts);
            case ORIGIN -> origin(facts);
            case STANDARD, RD_SYSTEM, RD_INSTITUTION, INCENTIVES, TALENT -> Points.upTo(item.max());
            case CONVERSION -> conversion(facts.conversions(), item.max());
            case NET_ASSET_GROWTH -> growthPoints(facts.netAssets());
            case SALES_GROWTH -> growthPoints(facts.sales());
        };
    }

    private static Item item(HighTechItem item, HighTechFacts facts) {
        Integer judged = facts.judged().get(item);
        Points points = judged == null ? range(item, facts) : Points.of(judged);
        return new Item(
                item.code(),
                points,
                item.max(),
                isMissing(item, facts),
                POINTS + item.group().nameZh());
    }

    private static boolean isMissing(HighTechItem item, HighTechFacts facts) {
        return switch (item) {
            case ADVANCED, CORE_SUPPORT, QUANTITY -> facts.class1() == null || facts.class2() == null;
            case ORIGIN -> facts.selfDeveloped() == null && !hasNoRight(facts);
            case STANDARD, RD_SYSTEM, RD_INSTITUTION, INCENTIVES, TALENT -> false;
            case CONVERSION -> facts.conversions() == null;
            case NET_ASSET_GROWTH -> facts.netAssets() == null;
            case SALES_GROWTH -> facts.sales() == null;
        };
    }

    /** Only if both counts are stated. */
    private static boolean hasNoRight(HighTechFacts facts) {
        return Integer.valueOf(0).equals(facts.class1()) && Integer.valueOf(0).equals(facts.class2());
    }

    /** A count that was not stated may be none or many. */
    private static Points quantity(HighTechFacts facts) {
        Integer first = facts.class1();
        Integer second = facts.class2();
        Points fewest = quantity(first == null ? 0 : first, second == null ? 0 : second);
        Points most = quantity(first == null ? 1 : first, second == null ? 5 : second);
        return new Points(fewest.low(), most.high());
    }

    private static Points quantity(int first, int second) {
        if (first >= 1) {
            return new Points(7, 8);
        }
        if (second >= 5) {
            return new Points(5, 6);
        }
        if (second >= 3) {
            return new Points(3, 4);
        }
        return second >= 1 ? new Points(1, 2) : Points.NONE;
    }

    private static Points origin(HighTechFacts facts) {
        if (hasNoRight(facts)) {
            return Points.NONE;
        }
        boolean someRight = positive(facts.class1()) || positive(facts.class2());
        return new Points(someRight ? 1 : 0, Boolean.FALSE.equals(facts.selfDeveloped()) ? 3 : 6);
    }

    private static boolean positive(@Nullable Integer count) {
        return count != null && count > 0;
    }

    private static Points conversion(@Nullable Integer inThreeYears, int max) {
        if (inThreeYears == null) {
            return Points.upTo(max);
        }
        if (inThreeYears >= 5 * YEARS) {
            return new Points(25, 30);
        }
        if (inThreeYears >= 4 * YEARS) {
            return new Points(19, 24);
        }
        if (inThreeYears >= 3 * YEARS) {
            return new Points(13, 18);
        }
        if (inThreeYears >= 2 * YEARS) {
            return new Points(7, 12);
        }
        return inThreeYears >= YEARS ? new Points(1, 6) : Points.NONE;
    }

    private static Points growthPoints(@Nullable List<BigDecimal> years) {
        return years == null ? Points.upTo(Growth.MAX) : Growth.of(years).points();
    }

    private static Points total(List<Item> items) {
        Points total = Points.NONE;
        for (HighTechItem.Group group : HighTechItem.Group.values()) {
            List<String> codes = Arrays.stream(HighTechItem.values())
                    .filter(item -> item.group() == group)
                    .map(HighTechItem::code)
                    .toList();
            List<Item> own =
                    items.stream().filter(item -> codes.contains(item.code())).toList();
            total = total.plus(Item.sum(own).atMost(group.max()));
        }
        return total;
    }

    private static @Nullable RdShare rdShare(HighTechFacts facts) {
        List<BigDecimal> sales = facts.sales();
        List<BigDecimal> rd = facts.rd();
        return sales == null || rd == null ? null : RdShare.of(sales, rd);
    }

    private static List<Condition> conditions(HighTechFacts facts) {
        RdShare share = rdShare(facts);
        return List.of(
                Condition.of(
                        "REGISTERED_A_YEAR",
                        Standing.of(
                                facts.registeredOn(), day -> !day.plusYears(1).isAfter(facts.on()))),
                Condition.of("CORE_IP", Standing.of(facts.ownsCoreIp())),
                Condition.of("SUPPORTED_FIELD", Standing.of(facts.supportedField())),
                Condition.of("SCIENCE_STAFF_SHARE", staff(facts), "least", LEAST_STAFF),
                share == null
                        ? Condition.of("RD_SHARE_UNKNOWN", Standing.UNKNOWN)
                        : Condition.of("RD_SHARE", Standing.of(share.pass()), "least", share.tier()),
                Condition.of("RD_IN_CHINA", atLeast(facts.rdInChinaPercent(), LEAST_IN_CHINA), "least", LEAST_IN_CHINA),
                Condition.of(
                        "HIGH_TECH_INCOME",
                        atLeast(facts.highTechIncomePercent(), LEAST_INCOME),
                        "least",
                        LEAST_INCOME),
                Condition.of("NO_ACCIDENT", Standing.of(facts.noAccident())));
    }

    private static Standing staff(HighTechFacts facts) {
        Integer all = facts.staff();
        Integer science = facts.scienceStaff();
        if (all == null || science == null) {
            return Standing.UNKNOWN;
        }
        return Standing.of(all > 0
                && Fraction.percent(BigDecimal.valueOf(science), BigDecimal.valueOf(all))
                        .isAtLeast(LEAST_STAFF));
    }

    private static Standing atLeast(@Nullable BigDecimal fact, BigDecimal bound) {
        return Standing.of(fact, value -> value.compareTo(bound) >= 0);
    }

    private static Verdict verdict(Points total, Standing conditions) {
        if (total.high() <= PASS_ABOVE || conditions == Standing.NOT_MET) {
            return Verdict.FAIL;
        }
        return total.low() > PASS_ABOVE && conditions == Standing.MET ? Verdict.PASS : Verdict.DEPENDS;
    }

    private static List<Shortfall> missing(Points total, List<Condition> conditions) {
        List<Shortfall> missing = new ArrayList<>(Condition.shortfalls(conditions));
        if (total.high() <= PASS_ABOVE) {
            missing.add(Shortfall.of("TOTAL_NOT_ABOVE", "points", PASS_ABOVE + 1 - total.high(), "above", PASS_ABOVE));
        } else if (total.low() <= PASS_ABOVE) {
            missing.add(Shortfall.of("TOTAL_FOR_EXPERTS", "points", PASS_ABOVE + 1 - total.low(), "above", PASS_ABOVE));
        }
        return missing;
    }

    private static <T, R> @Nullable R given(@Nullable T fact, Function<T, R> made) {
        return fact == null ? null : made.apply(fact);
    }
}
