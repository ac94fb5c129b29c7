package techfin.rating.selfcheck;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import techfin.rating.figure.Figures;
import techfin.subsidy.tree.FieldError;
import techfin.subsidy.tree.Fields;
import techfin.subsidy.tree.Fields.Need;
import techfin.subsidy.tree.Reading;

/**
 * What 115号 looks at, of the last full year; amounts in 万 (10,000 yuan). Null is a fact that nobody stated.
 *
 * @param on the day whose rule answers
 * @param staff all employees; part-time and temporary ones of at least half a year count
 * @param scienceStaff those of them in R&D and related technical work
 * @param revenue sales
 * @param rd R&D expenses
 * @param cost all costs and expenses
 * @param assets total assets
 * @param class1 rights of class Ⅰ that bear on the main product: inventions, plant varieties, national drugs, chip layouts
 * @param class2 rights of class Ⅱ: utility models, designs, software copyrights; no trademarks
 * @param direct ways in without points
 * @param negative whether an exclusion holds: prohibited products, accidents, offences, dishonesty, a negative list
 */
public record TechSmeFacts(
        LocalDate on,
        @Nullable Integer staff,
        @Nullable Integer scienceStaff,
        @Nullable BigDecimal revenue,
        @Nullable BigDecimal rd,
        @Nullable BigDecimal cost,
        @Nullable BigDecimal assets,
        @Nullable Integer class1,
        @Nullable Integer class2,
        Set<DirectRoute> direct,
        boolean negative) {
    private static final int MOST_ROUTES = 10;

    public TechSmeFacts {
        direct = Set.copyOf(direct);
    }

    /** Reads a whole question: every figure must be stated; asked of today unless it names a day. */
    public static Reading<TechSmeFacts> fromTree(Map<String, @Nullable Object> tree, LocalDate today) {
        return Fields.reading(errors -> read(tree, today, Need.REQUIRED, errors));
    }

    /** The same of a question that may state any part of them. */
    public static Reading<TechSmeFacts> partFromTree(Map<String, @Nullable Object> tree, LocalDate today) {
        return Fields.reading(errors -> read(tree, today, Need.OPTIONAL, errors));
    }

    private static @Nullable TechSmeFacts read(
            Map<String, @Nullable Object> tree, LocalDate today, Need need, List<FieldError> errors) {
        Fields fields = Fields.of(tree, "", errors);
        if (fields == null) {
            return null;
        }
        Figures figures = new Figures(fields, errors);
        TechSmeFacts facts = new TechSmeFacts(
                AskedDay.of(fields, today, OfficialRules.TECH_SME_2017),
                figures.count("staff", need),
                figures.count("scienceStaff", need),
                figures.wan("revenue", need),
                figures.wan("rd", need),
                figures.wan("cost", need),
                figures.wan("assets", need),
                figures.count("class1", need),
                figures.count("class2", need),
                routes(fields, errors),
                Boolean.TRUE.equals(figures.flag("negative")));
        if (facts.staff != null && facts.scienceStaff != null && facts.scienceStaff > facts.staff) {
            fields.error("scienceStaff", "MORE_THAN_STAFF");
        }
        fields.nothingElse();
        return facts;
    }

    private static Set<DirectRoute> routes(Fields fields, List<FieldError> errors) {
        return new LinkedHashSet<>(
                fields.list("direct", Need.OPTIONAL, MOST_ROUTES, (item, at) -> route(item, at, errors)));
    }

    private static @Nullable DirectRoute route(@Nullable Object item, String at, List<FieldError> errors) {
        if (!(item instanceof String text)) {
            errors.add(new FieldError(at, "NOT_A_STRING"));
            return null;
        }
        DirectRoute route = DirectRoute.named(text).orElse(null);
        if (route == null) {
            errors.add(new FieldError(
                    at,
                    "UNKNOWN_VALUE",
                    Map.of("allowed", List.of(DirectRoute.values()).toString())));
        }
        return route;
    }
}
