package techfin.rating.scoring;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import techfin.lending.record.Finding;

/**
 * Reads an indicator system from its document and names everything that is wrong with it. The form of the document is
 * told in {@code docs/rule-book.md}; names are in snake case, points are pairs {@code [value, score]}.
 */
public final class SystemReader {
    static final BigDecimal HUNDRED = new BigDecimal(100);
    private static final BigDecimal THOUSAND = new BigDecimal(1000);
    private static final BigDecimal TEN_THOUSAND = new BigDecimal(10_000);
    private static final int MOST_INDICATORS = 200;
    private static final int MOST_GRADES = 30;

    private SystemReader() {}

    /**
     * Reads a document.
     *
     * @param document maps, lists, texts, {@link BigDecimal} and booleans, as JSON has them
     * @param at pointer of the document in what was sent, empty for the whole
     * @param found takes everything that is wrong
     * @return empty when anything is wrong
     */
    public static Optional<IndicatorSystem> read(@Nullable Object document, String at, List<Finding> found) {
        List<Finding> own = new ArrayList<>();
        Document root = new Document(document, at, own);
        IndicatorSystem system = system(root);
        if (own.isEmpty()) {
            Lengths.check(system, root);
            tryCompiling(system, root);
        }
        found.addAll(own);
        return own.isEmpty() ? Optional.of(system) : Optional.empty();
    }

    private static void tryCompiling(IndicatorSystem system, Document root) {
        try {
            new Scorer(system);
        } catch (ArithmeticException tooFine) {
            root.wrong("SYSTEM_TOO_FINE");
        }
    }

    private static IndicatorSystem system(Document root) {
        BigDecimal full = full(root.at("full_score"));
        List<Dimension> dimensions = dimensions(root.at("dimensions"));
        Map<String, Map<String, BigDecimal>> weights = weights(root.at("dimension_weights"), dimensions, full);
        List<Indicator> indicators = indicators(root.at("indicators"), dimensions);
        GradeScale grades = grades(root.at("grades"), full);
        GateReader limits = new GateReader(dimensions, weights.keySet(), indicators, grades);
        List<Cap> caps = new ArrayList<>(limits.caps(root.at("caps")));
        caps.addAll(limits.capSentences(root.at("other_caps")));
        return new IndicatorSystem(
                full,
                dimensions,
                weights,
                StageReader.read(root.at("stage_rule"), weights.keySet()),
                indicators,
                grades,
                limits.gates(root.at("gates")),
                caps,
                debtRatio(root.at("debt_ratio_indicator"), indicators));
    }

    private static @Nullable String debtRatio(Document document, List<Indicator> indicators) {
        if (document.isAbsent()) {
            return null;
        }
        String code = document.text();
        if (indicators.stream().noneMatch(indicator -> indicator.code().equals(code))) {
            document.wrong("UNKNOWN_INDICATOR");
        }
        return code;
    }

    private static BigDecimal full(Document document) {
        if (document.isAbsent()) {
            return HUNDRED;
        }
        BigDecimal full = document.number();
        if (full.compareTo(HUNDRED) != 0 && full.compareTo(THOUSAND) != 0) {
            document.wrong("FULL_SCORE_NOT_OFFERED");
            return HUNDRED;
        }
        return full;
    }

    private static List<Dimension> dimensions(Document document) {
        List<Dimension> dimensions = new ArrayList<>();
        document.members().forEach((code, name) -> dimensions.add(new Dimension(code, name(name))));
        if (dimensions.isEmpty() && !document.isAbsent()) {
            document.wrong("REQUIRED");
        }
        return dimensions;
    }

    /** Both languages, or one text for both. */
    static Name name(Document document) {
        if (document.isObject()) {
            return new Name(document.at("zh").text(), document.at("en").text());
        }
        String text = document.text();
        return new Name(text, text);
    }

    private static Map<String, Map<String, BigDecimal>> weights(
            Document document, List<Dimension> dimensions, BigDecimal full) {
        Map<String, Map<String, BigDecimal>> weights = new LinkedHashMap<>();
        document.members().forEach((stage, ofStage) -> {
            Map<String, BigDecimal> shares = new LinkedHashMap<>();
            Set<String> known = new HashSet<>();
            dimensions.forEach(dimension -> {
                known.add(dimension.code());
                shares.put(dimension.code(), ofStage.at(dimension.code()).numberUpTo(full));
            });
            ofStage.onlyKnows(known);
            BigDecimal sum = shares.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
            if (sum.compareTo(full) != 0) {
                ofStage.wrong("WEIGHTS_DO_NOT_SUM", Map.of("sum", sum.toPlainString(), "full", full.toPlainString()));
            }
            weights.put(stage, shares);
        });
        if (weights.isEmpty() && !document.isAbsent()) {
            document.wrong("REQUIRED");
        }
        return weights;
    }

    private static List<Indicator> indicators(Document document, List<Dimension> dimensions) {
        List<Document> elements = document.elements();
        if (elements.size() > MOST_INDICATORS) {
            document.wrong("TOO_MANY", Map.of("most", String.valueOf(MOST_INDICATORS)));
            return List.of();
        }
        List<Indicator> indicators = new ArrayList<>();
        Set<String> codes = new HashSet<>();
        elements.forEach(element -> {
            Indicator indicator = indicator(element, dimensions);
            if (!codes.add(indicator.code())) {
                element.at("code").wrong("CODE_TWICE");
            }
            indicators.add(indicator);
        });
        dimensions.forEach(dimension -> {
            boolean scored = indicators.stream()
                    .anyMatch(i -> i.effect() == Indicator.Effect.SCORED
                            && i.dimension().equals(dimension.code())
                            && i.weight().signum() > 0);
            if (!scored && !document.isAbsent()) {
                document.wrong("DIMENSION_WITHOUT_INDICATOR", Map.of("dimension", dimension.code()));
            }
        });
        return indicators;
    }

    private static Indicator indicator(Document document, List<Dimension> dimensions) {
        String dimension = document.at("dimension").text();
        if (dimensions.stream().noneMatch(known -> known.code().equals(dimension))) {
            document.at("dimension").wrong("UNKNOWN_DIMENSION");
        }
        Indicator.Effect effect = effect(document.at("effect"));
        BigDecimal weight = document.at("weight").numberUpTo(THOUSAND);
        if (weight.signum() == 0) {
            document.at("weight").wrong("WEIGHT_ZERO");
        }
        boolean higher = higherIsBetter(document.at("direction"));
        Document zh = document.at("name_zh");
        return new Indicator(
                document.at("code").text(),
                new Name(zh.text(), document.at("name_en").textOr(zh.isAbsent() ? "" : zh.text())),
                dimension,
                effect,
                weight,
                document.at("unit").textOr(""),
                higher,
                document.at("data_source").textOr(""),
                ScoringReader.read(document.at("scoring"), higher),
                document.at("basis").textOr(""));
    }

    private static Indicator.Effect effect(Document document) {
        if (document.isAbsent()) {
            return Indicator.Effect.SCORED;
        }
        return switch (document.text()) {
            case "scored" -> Indicator.Effect.SCORED;
            case "bonus" -> Indicator.Effect.BONUS;
            case "penalty" -> Indicator.Effect.PENALTY;
            default -> {
                document.wrong("NOT_ONE_OF", Map.of("values", "scored, bonus, penalty"));
                yield Indicator.Effect.SCORED;
            }
        };
    }

    private static boolean higherIsBetter(Document document) {
        return switch (document.textOr("higher")) {
            case "higher" -> true;
            case "lower" -> false;
            default -> {
                document.wrong("NOT_ONE_OF", Map.of("values", "higher, lower"));
                yield true;
            }
        };
    }

    private static GradeScale grades(Document document, BigDecimal full) {
        List<Grade> earned = new ArrayList<>();
        @Nullable String vetoed = null;
        @Nullable String unrated = null;
        Set<String> names = new HashSet<>();
        List<Document> elements = document.elements();
        if (elements.size() > MOST_GRADES) {
            document.wrong("TOO_MANY", Map.of("most", String.valueOf(MOST_GRADES)));
        }
        for (Document element : elements) {
            String name = element.at("grade").text();
            if (!names.add(name)) {
                element.at("grade").wrong("CODE_TWICE");
            }
            if (element.at("veto").isTrue()) {
                vetoed = name;
            } else if (element.at("insufficient_data").isTrue()) {
                unrated = name;
            } else {
                Grade grade = new Grade(name, element.at("min").numberUpTo(full));
                if (!earned.isEmpty() && grade.from().compareTo(earned.getLast().from()) >= 0) {
                    element.at("min").wrong("GRADES_NOT_FALLING");
                }
                if (grade.from().scale() > 2) {
                    element.at("min").wrong("MORE_THAN_TWO_DECIMALS");
                }
                earned.add(grade);
            }
        }
        if (!document.isAbsent() && (earned.isEmpty() || earned.getLast().from().signum() != 0)) {
            document.wrong("LOWEST_GRADE_NOT_ZERO");
        }
        if (!document.isAbsent() && (vetoed == null || unrated == null)) {
            document.wrong("VETO_AND_UNRATED_REQUIRED");
        }
        return new GradeScale(earned, vetoed == null ? "" : vetoed, unrated == null ? "" : unrated);
    }

    static BigDecimal yuan(BigDecimal tenThousands) {
        return tenThousands.multiply(TEN_THOUSAND);
    }
}
