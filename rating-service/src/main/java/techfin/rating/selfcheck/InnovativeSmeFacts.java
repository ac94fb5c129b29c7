package techfin.rating.selfcheck;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
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
 * What annex 1 of 63号 looks at; percentages as such. Null is a fact that nobody stated.
 *
 * @param on the day whose rule answers
 * @param rdPercent R&D of sales in the last year
 * @param growthPercent growth of main-business sales in the last year
 * @param debtPercent debt of assets
 * @param strategicIndustry whether the main product is of a strategic emerging industry
 * @param mainSharePercent main business of all sales
 */
public record InnovativeSmeFacts(
        LocalDate on,
        @Nullable IpLevel ip,
        @Nullable BigDecimal rdPercent,
        @Nullable BigDecimal growthPercent,
        @Nullable BigDecimal debtPercent,
        @Nullable Boolean strategicIndustry,
        @Nullable BigDecimal mainSharePercent,
        Set<Route> direct) {
    private static final int MOST_ROUTES = 10;

    public InnovativeSmeFacts {
        direct = Set.copyOf(direct);
    }

    /** Ways in without points, annex 1. */
    public enum Route {
        /** National or provincial science award within three years. */
        AWARD,
        /** Valid high-tech enterprise, national technology-innovation demonstration or IP advantage or demonstration firm. */
        HIGH_TECH,
        /** Provincial or higher R&D institution. */
        INSTITUTION,
        /** New institutional equity of at least 500万 within three years. */
        EQUITY
    }

    /** Reads a whole question: every figure must be stated; asked of today unless it names a day. */
    public static Reading<InnovativeSmeFacts> fromTree(Map<String, @Nullable Object> tree, LocalDate today) {
        return Fields.reading(errors -> read(tree, today, Need.REQUIRED, errors));
    }

    /** The same of a question that may state any part of them. */
    public static Reading<InnovativeSmeFacts> partFromTree(Map<String, @Nullable Object> tree, LocalDate today) {
        return Fields.reading(errors -> read(tree, today, Need.OPTIONAL, errors));
    }

    private static @Nullable InnovativeSmeFacts read(
            Map<String, @Nullable Object> tree, LocalDate today, Need need, List<FieldError> errors) {
        Fields fields = Fields.of(tree, "", errors);
        if (fields == null) {
            return null;
        }
        Figures figures = new Figures(fields, errors);
        InnovativeSmeFacts facts = new InnovativeSmeFacts(
                AskedDay.of(fields, today, OfficialRules.INNOVATIVE_SME_2022),
                ip(fields, need),
                figures.ratioPercent("rdPct", need),
                figures.growthPercent("growthPct", need),
                figures.ratioPercent("debtPct", need),
                flag(fields, figures, need),
                figures.share("mainSharePct", need),
                new LinkedHashSet<>(constants(fields, "direct", Route.class, errors)));
        fields.nothingElse();
        return facts;
    }

    private static @Nullable Boolean flag(Fields fields, Figures figures, Need need) {
        fields.raw("strategicIndustry", need);
        return figures.flag("strategicIndustry");
    }

    static @Nullable IpLevel ip(Fields fields, Need need) {
        String text = fields.string("ip", need);
        IpLevel level = text == null ? null : IpLevel.named(text).orElse(null);
        if (text != null && level == null) {
            fields.notOneOf(
                    "ip", Arrays.stream(IpLevel.values()).map(Enum::name).toList());
        }
        return level;
    }

    static <E extends Enum<E>> List<E> constants(Fields fields, String name, Class<E> type, List<FieldError> errors) {
        return fields.list(name, Need.OPTIONAL, MOST_ROUTES, (item, at) -> {
            for (E constant : type.getEnumConstants()) {
                if (constant.name().equals(item)) {
                    return constant;
                }
            }
            errors.add(
                    item instanceof String
                            ? new FieldError(
                                    at,
                                    "UNKNOWN_VALUE",
                                    Map.of(
                                            "allowed",
                                            List.of(type.getEnumConstants()).toString()))
                            : new FieldError(at, "NOT_A_STRING"));
            return null;
        });
    }
}
