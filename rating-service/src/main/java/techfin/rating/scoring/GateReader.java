package techfin.rating.scoring;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads gates and caps, and finds those that contradict the grades or speak of what the system does not have. */
final class GateReader {
    private static final BigDecimal MOST_DEBT = new BigDecimal(1_000_000);
    private final List<Dimension> dimensions;
    private final Set<String> stages;
    private final List<Indicator> indicators;
    private final GradeScale grades;

    GateReader(List<Dimension> dimensions, Set<String> stages, List<Indicator> indicators, GradeScale grades) {
        this.dimensions = dimensions;
        this.stages = stages;
        this.indicators = indicators;
        this.grades = grades;
    }

    /** Gates by grade; a better grade may not ask less of the same dimension than a lesser one. */
    List<Gate> gates(Document document) {
        List<Gate> gates = new ArrayList<>();
        if (document.isAbsent()) {
            return gates;
        }
        document.members().forEach((grade, demands) -> {
            int place = grades.indexOf(grade);
            if (place < 0) {
                demands.wrong("UNKNOWN_GRADE");
            } else if (place == grades.earned().size() - 1) {
                demands.wrong("GATE_OF_LOWEST_GRADE");
            }
            gates.add(gate(grade, demands));
        });
        for (Gate gate : gates) {
            for (Gate lesser : gates) {
                if (grades.indexOf(lesser.grade()) > grades.indexOf(gate.grade()) && asksLess(gate, lesser)) {
                    document.at(gate.grade()).wrong("GATE_CONTRADICTS_GRADE", Map.of("grade", lesser.grade()));
                }
            }
        }
        return gates;
    }

    /** Compares what both ask in the same words; every gate holds for all better grades as well. */
    private boolean asksLess(Gate better, Gate lesser) {
        boolean every = better.ofEvery() != null
                && lesser.ofEvery() != null
                && better.ofEvery().compareTo(lesser.ofEvery()) < 0;
        return every
                || dimensions.stream().anyMatch(dimension -> {
                    Gate.Least own = better.ofDimension().get(dimension.code());
                    Gate.Least other = lesser.ofDimension().get(dimension.code());
                    return own != null && other != null && own.usual().compareTo(other.usual()) < 0;
                });
    }

    private Gate gate(String grade, Document demands) {
        Map<String, Gate.Least> least = new LinkedHashMap<>();
        BigDecimal[] every = new BigDecimal[1];
        demands.members().forEach((dimension, demand) -> {
            if ("min_any".equals(dimension)) {
                every[0] = score(demand);
            } else if (dimensions.stream().noneMatch(d -> d.code().equals(dimension))) {
                demand.wrong("UNKNOWN_DIMENSION");
            } else {
                least.put(dimension, least(demand));
            }
        });
        return new Gate(grade, least, every[0]);
    }

    private Gate.Least least(Document demand) {
        if (!demand.isObject()) {
            return new Gate.Least(score(demand), Map.of());
        }
        Map<String, BigDecimal> byStage = new LinkedHashMap<>();
        demand.members().forEach((stage, score) -> {
            if (!"default".equals(stage)) {
                if (!stages.contains(stage)) {
                    score.wrong("STAGE_WITHOUT_WEIGHTS", Map.of("stage", stage));
                }
                byStage.put(stage, score(score));
            }
        });
        return new Gate.Least(score(demand.at("default")), byStage);
    }

    private static BigDecimal score(Document document) {
        BigDecimal score = document.numberUpTo(SystemReader.HUNDRED);
        if (score.scale() > 2) {
            document.wrong("MORE_THAN_TWO_DECIMALS");
        }
        return score;
    }

    /** Caps as objects: a grade, a reason and one circumstance. */
    List<Cap> caps(Document document) {
        List<Cap> caps = new ArrayList<>();
        if (document.isAbsent()) {
            return caps;
        }
        for (Document element : document.elements()) {
            element.onlyKnows(Set.of(
                    "at_most",
                    "reason",
                    "score_at_most",
                    "level",
                    "debt_ratio_above",
                    "not_audited",
                    "coverage_below",
                    "dimension_coverage_below"));
            Optional<Cap.When> when = circumstance(element);
            String atMost = grade(element.at("at_most"), element.at("at_most").text());
            String reason = element.at("reason").text();
            if (when.isEmpty()) {
                element.wrong("ONE_CIRCUMSTANCE_REQUIRED");
            } else {
                caps.add(new Cap(atMost, when.get(), reason));
            }
        }
        return caps;
    }

    private Optional<Cap.When> circumstance(Document cap) {
        List<Cap.When> given = new ArrayList<>();
        cap.at("score_at_most")
                .membersIfAny()
                .forEach((code, score) -> given.add(
                        new Cap.When.ScoreAtMost(indicator(score, code), score.numberUpTo(SystemReader.HUNDRED))));
        cap.at("level")
                .membersIfAny()
                .forEach((code, level) -> given.add(new Cap.When.LevelIs(code, level(level, code, level.text()))));
        if (!cap.at("debt_ratio_above").isAbsent()) {
            given.add(new Cap.When.DebtRatioAbove(cap.at("debt_ratio_above").numberUpTo(MOST_DEBT)));
        }
        if (cap.at("not_audited").isTrue()) {
            given.add(new Cap.When.NotAudited());
        }
        if (!cap.at("coverage_below").isAbsent()) {
            given.add(new Cap.When.CoverageBelow(cap.at("coverage_below").numberUpTo(SystemReader.HUNDRED)));
        }
        if (!cap.at("dimension_coverage_below").isAbsent()) {
            given.add(new Cap.When.DimensionCoverageBelow(
                    cap.at("dimension_coverage_below").numberUpTo(SystemReader.HUNDRED)));
        }
        return given.size() == 1 ? Optional.of(given.getFirst()) : Optional.empty();
    }

    /** Caps as sentences, as {@link CapSentence} understands them. */
    List<Cap> capSentences(Document document) {
        List<Cap> caps = new ArrayList<>();
        if (document.isAbsent()) {
            return caps;
        }
        for (Document element : document.elements()) {
            String sentence = element.text();
            Optional<CapSentence> read = CapSentence.read(sentence);
            if (read.isEmpty()) {
                if (!sentence.isEmpty()) {
                    element.wrong("CAP_NOT_UNDERSTOOD");
                }
                continue;
            }
            Cap.When when = read.get().when(indicators);
            switch (when) {
                case Cap.When.ScoreAtMost low -> indicator(element, low.indicator());
                case Cap.When.LevelIs is -> level(element, is.indicator(), is.level());
                case Cap.When.DebtRatioAbove above -> {}
                case Cap.When.NotAudited no -> {}
                case Cap.When.CoverageBelow below -> {}
                case Cap.When.DimensionCoverageBelow below -> {}
            }
            caps.add(new Cap(grade(element, read.get().atMost()), when, sentence));
        }
        return caps;
    }

    private String grade(Document document, String name) {
        if (!name.isEmpty() && grades.indexOf(name) < 0 && !grades.unrated().equals(name)) {
            document.wrong("UNKNOWN_GRADE");
        }
        return name;
    }

    private String indicator(Document document, String code) {
        if (indicators.stream().noneMatch(i -> i.code().equals(code))) {
            document.wrong("UNKNOWN_INDICATOR");
        }
        return code;
    }

    private String level(Document document, String code, String level) {
        boolean known = indicators.stream()
                .anyMatch(i -> i.code().equals(code)
                        && i.scoring() instanceof Scoring.Levels levels
                        && levels.scores().containsKey(level));
        if (!known) {
            document.wrong("UNKNOWN_LEVEL", Map.of("levels", ""));
        }
        return level;
    }
}
