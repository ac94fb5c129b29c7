package techfin.rating.demo;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import techfin.lending.demo.Draws;
import techfin.rating.demo.DemoFirm.Part;

/**
 * Draws what the indicator system asks of one enterprise, year by year: each indicator lies around the enterprise's
 * strength, always a little above or below it, and moves a little from year to year.
 */
final class DemoValues {
    private static final String NOT_APPLICABLE = "NA";
    private static final int TOP = 100;
    private static final int TRAIT = 17;
    private static final int MOOD = 6;
    private static final int CONVERSIONS = 15;
    private static final int YEARS = 3;

    /** An indicator that is a number. */
    private record Figure(String code, Ladder ladder, int places) {}

    private static final List<Figure> FIGURES = List.of(
            new Figure("I02", Ladder.of("-24", "-8", "0", "10", "20", "36"), 1),
            new Figure("I03", Ladder.of("4", "10", "15", "20", "25", "34"), 1),
            new Figure("I05", Ladder.of("0", "1", "1", "3", "5", "11"), 0),
            new Figure("I07", Ladder.of("8", "22", "38", "54", "67", "86"), 1),
            new Figure("I09", Ladder.of("0", "1", "1", "2", "3", "5"), 0),
            new Figure("M04", Ladder.of("42", "30", "23", "16", "10", "3"), 1),
            new Figure("F01", Ladder.of("-14", "0", "5", "15", "25", "42"), 1),
            new Figure("F02", Ladder.of("-12", "0", "5", "15", "25", "40"), 1),
            new Figure("F03", Ladder.of("-3", "2", "4", "6", "8", "13"), 1),
            new Figure("F04", Ladder.of("98", "76", "69", "63", "57", "36"), 1),
            new Figure("F05", Ladder.of("0.15", "0.30", "0.44", "0.65", "0.95", "1.60"), 2),
            new Figure("F06", Ladder.of("-12", "-5", "0", "8", "16", "30"), 1),
            new Figure("F07", Ladder.of("0", "0.5", "1", "2.5", "4", "8"), 1));

    private static final Ladder RD_OF_REVENUE = Ladder.of("0.4", "2", "3", "4", "5", "7.2");
    private static final Ladder RD_OF_COST = Ladder.of("2", "10", "15", "20", "25", "46");
    private static final Ladder EQUITY = Ladder.of("0", "0", "0", "100", "600", "2200");
    private static final Ladder PATENT_VALUE = Ladder.of("5", "5", "6", "7", "8", "10");

    /** An indicator of levels with the strength from which an enterprise has each, the lowest first. */
    private record Levels(String code, List<String> names, List<Integer> from) {
        String at(int strength) {
            String level = names.getFirst();
            for (int i = 0; i < names.size(); i++) {
                level = strength >= from.get(i) ? names.get(i) : level;
            }
            return level;
        }
    }

    private static final List<Levels> LEVELS = List.of(
            new Levels(
                    "I04",
                    List.of("none", "II_1_3", "transferred_I_or_II_4plus", "self_I_1", "self_I_2_3", "self_I_4plus"),
                    List.of(0, 14, 36, 58, 76, 92)),
            new Levels(
                    "I08", List.of("none", "lower", "municipal", "provincial", "national"), List.of(0, 14, 32, 68, 93)),
            new Levels("M02", List.of("0", "1", "2", "3plus"), List.of(0, 26, 60, 86)),
            new Levels("M03", List.of("none", "level1", "level2", "level3plus"), List.of(0, 12, 42, 82)),
            new Levels(
                    "E02",
                    List.of("none", "county", "municipal", "provincial", "national"),
                    List.of(0, 14, 36, 68, 93)),
            new Levels("E03", List.of("C", "M", "B", "A"), List.of(0, 30, 50, 78)));

    private static final List<String> MANAGEMENT = List.of(
            "system_and_ledger",
            "institute_and_cooperation",
            "conversion_incentive_and_platform",
            "talent_training_and_appraisal");

    private static final List<String> GOVERNANCE =
            List.of("separate_rd_account", "clear_equity_and_controller", "published_annual_report_on_time");

    private final DemoFirm firm;
    private final Draws draws;
    private final Map<String, Integer> traits = new HashMap<>();

    DemoValues(DemoFirm firm, Draws draws) {
        this.firm = firm;
        this.draws = draws;
    }

    /**
     * What counts of a year.
     *
     * @param byCode null for missing
     * @param debtRatio percent
     */
    record Year(Map<String, @Nullable Object> byCode, boolean audited, BigDecimal debtRatio) {}

    /**
     * The values of a year.
     *
     * @param level the qualification by which the enterprise counts, as the system calls it
     */
    Year of(int year, String level) {
        boolean audited = !firm.isYoung() || draws.percent(30);
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        values.put("I01", intensity(year));
        FIGURES.forEach(figure ->
                values.put(figure.code(), figure.ladder().at(strength(figure.code(), year), figure.places())));
        LEVELS.forEach(levels -> values.put(levels.code(), levels.at(strength(levels.code(), year))));
        values.put("I06", conversions(strength("I06", year)));
        values.put("M01", management(year));
        values.put("M05", governance(year, audited));
        values.put("E01", level);
        values.put("E04", record(strength("E04", year)));
        values.put("E05", worth(year));
        if (firm.sellsNothing(year)) {
            List.of("I02", "I07", "F01", "F02", "F07").forEach(code -> values.put(code, NOT_APPLICABLE));
        } else if (draws.percent(6)) {
            values.put("F07", NOT_APPLICABLE);
        }
        BigDecimal debtRatio = new BigDecimal(String.valueOf(values.get("F04")));
        gaps(year).forEach(code -> values.put(code, null));
        return new Year(values, audited, debtRatio);
    }

    private List<String> gaps(int year) {
        if (year == DemoDays.LAST_YEAR && firm.part() == Part.SECRETIVE) {
            return List.of("F01", "F03", "F05", "M04");
        }
        if (year == DemoDays.LAST_YEAR && firm.part() == Part.INCOMPLETE) {
            return List.of("I08", "F07");
        }
        return firm.part() == Part.ORDINARY && draws.percent(10)
                ? List.of(draws.of(List.of("I09", "M04", "F06")))
                : List.of();
    }

    /** Where an indicator stands in a year, 0 to 100. */
    private int strength(String code, int year) {
        int trait = traits.computeIfAbsent(code, own -> draws.between(-TRAIT, TRAIT));
        int spread = firm.part() == Part.BEST ? 0 : trait + draws.between(-MOOD, MOOD);
        return Math.clamp(firm.strength(year) + (long) spread, 0, TOP);
    }

    private Map<String, @Nullable Object> intensity(int year) {
        int strength = strength("I01", year);
        Map<String, @Nullable Object> parts = new LinkedHashMap<>();
        if (!firm.sellsNothing(year)) {
            parts.put("rd_revenue_pct", RD_OF_REVENUE.at(strength, 2));
        } else {
            parts.put("rd_cost_pct", RD_OF_COST.at(strength, 1));
        }
        return parts;
    }

    /** A mean over three years. */
    private static String conversions(int strength) {
        return BigDecimal.valueOf((long) strength * CONVERSIONS / TOP)
                .divide(BigDecimal.valueOf(YEARS), 2, RoundingMode.HALF_UP)
                .toPlainString();
    }

    private Map<String, @Nullable Object> management(int year) {
        Map<String, @Nullable Object> parts = new LinkedHashMap<>();
        for (String item : MANAGEMENT) {
            int strength = strength(item, year);
            parts.put(item, strength < 35 ? "0" : strength < 66 ? "0.5" : "1");
        }
        return parts;
    }

    private Map<String, @Nullable Object> governance(int year, boolean audited) {
        Map<String, @Nullable Object> parts = new LinkedHashMap<>();
        parts.put("audited_statements", audited ? "1" : "0");
        for (String item : GOVERNANCE) {
            parts.put(item, strength(item, year) < 48 ? "0" : "1");
        }
        return parts;
    }

    private static Map<String, @Nullable Object> record(int strength) {
        return strength < 40 ? Map.of("minor_penalty_last_year", strength < 25 ? "2" : "1") : Map.of();
    }

    private Map<String, @Nullable Object> worth(int year) {
        int strength = strength("E05", year);
        Map<String, @Nullable Object> parts = new LinkedHashMap<>();
        parts.put("equity_3y_wan", EQUITY.at(strength, 0));
        parts.put("best_patent_value_1_10", PATENT_VALUE.at(strength, 0));
        return parts;
    }
}
