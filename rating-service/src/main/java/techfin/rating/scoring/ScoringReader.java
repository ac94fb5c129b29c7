package techfin.rating.scoring;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads how an indicator is scored. */
final class ScoringReader {
    private static final int MOST = 50;

    private ScoringReader() {}

    /** @param higherIsBetter scores must rise with the figure, otherwise fall */
    static Scoring read(Document document, boolean higherIsBetter) {
        return switch (document.at("type").text()) {
            case "levels" -> new Scoring.Levels(scores(document.at("levels"), "type"));
            case "checklist" -> checklist(document.at("items"));
            case "deduct" -> deductions(document);
            case "best_of" -> bestOf(document.at("options"), higherIsBetter);
            default -> ofFigure(document, higherIsBetter);
        };
    }

    private static Scoring ofFigure(Document document, boolean higherIsBetter) {
        return switch (document.at("type").text()) {
            case "piecewise_linear" -> linear(document.at("points"), higherIsBetter);
            case "step" -> steps(document, true, higherIsBetter);
            case "step_upper" -> steps(document, false, higherIsBetter);
            default -> {
                document.at("type")
                        .wrong(
                                "NOT_ONE_OF",
                                Map.of(
                                        "values",
                                        "piecewise_linear, step, step_upper, levels, checklist, best_of, deduct"));
                yield new Scoring.Linear(List.of());
            }
        };
    }

    private static Scoring linear(Document document, boolean higherIsBetter) {
        List<Scoring.Point> points = new ArrayList<>();
        for (Document element : few(document)) {
            List<Document> pair = element.elements();
            if (pair.size() != 2) {
                element.wrong("PAIR_REQUIRED");
                continue;
            }
            Scoring.Point point =
                    new Scoring.Point(pair.get(0).number(), pair.get(1).numberUpTo(SystemReader.HUNDRED));
            if (!points.isEmpty()) {
                checkOrder(element, points.getLast(), point, higherIsBetter);
            }
            points.add(point);
        }
        if (points.size() < 2 && document.isList()) {
            document.wrong("TWO_POINTS_REQUIRED");
        }
        return new Scoring.Linear(points);
    }

    private static void checkOrder(
            Document element, Scoring.Point before, Scoring.Point point, boolean higherIsBetter) {
        if (point.at().compareTo(before.at()) <= 0) {
            element.wrong("POINTS_NOT_RISING");
        }
        int rise = point.score().compareTo(before.score());
        if (higherIsBetter ? rise < 0 : rise > 0) {
            element.wrong("SCORE_AGAINST_DIRECTION");
        }
    }

    private static Scoring steps(Document document, boolean lowerBounds, boolean higherIsBetter) {
        if (lowerBounds != higherIsBetter) {
            document.at("type").wrong("SCORE_AGAINST_DIRECTION");
        }
        List<Scoring.Band> bands = new ArrayList<>();
        List<Document> elements = few(document.at("bands"));
        for (int i = 0; i < elements.size(); i++) {
            Document element = elements.get(i);
            List<Document> pair = element.elements();
            if (pair.size() != 2) {
                element.wrong("PAIR_REQUIRED");
                continue;
            }
            boolean last = i == elements.size() - 1;
            if (pair.getFirst().isAbsent() != last) {
                element.wrong("LAST_BAND_IS_OPEN");
            }
            bands.add(new Scoring.Band(
                    pair.getFirst().isAbsent() ? null : pair.getFirst().number(),
                    pair.get(1).numberUpTo(SystemReader.HUNDRED)));
        }
        checkBands(document.at("bands"), bands, lowerBounds);
        return new Scoring.Steps(bands, lowerBounds);
    }

    private static void checkBands(Document document, List<Scoring.Band> bands, boolean lowerBounds) {
        if (bands.isEmpty() && document.isList()) {
            document.wrong("REQUIRED");
        }
        for (int i = 1; i < bands.size(); i++) {
            BigDecimal before = bands.get(i - 1).bound();
            BigDecimal bound = bands.get(i).bound();
            if (before != null && bound != null) {
                int rise = bound.compareTo(before);
                if (lowerBounds ? rise >= 0 : rise <= 0) {
                    document.wrong("BANDS_NOT_IN_ORDER");
                }
            }
            if (bands.get(i).score().compareTo(bands.get(i - 1).score()) > 0) {
                document.wrong("BANDS_NOT_IN_ORDER");
            }
        }
    }

    private static Scoring checklist(Document document) {
        Map<String, BigDecimal> points = scores(document, "items");
        if (points.values().stream().allMatch(p -> p.signum() == 0) && document.isObject()) {
            document.wrong("REQUIRED");
        }
        return new Scoring.Checklist(points);
    }

    private static Map<String, BigDecimal> scores(Document document, String what) {
        Map<String, BigDecimal> scores = new LinkedHashMap<>();
        document.members().forEach((name, score) -> {
            if (name.isBlank() || name.length() > 60) {
                score.wrong("TEXT_REQUIRED", Map.of("what", what));
            }
            scores.put(name, score.numberUpTo(SystemReader.HUNDRED));
        });
        if (document.isObject() && (scores.isEmpty() || scores.size() > MOST)) {
            document.wrong("TOO_MANY", Map.of("most", String.valueOf(MOST)));
        }
        return scores;
    }

    private static Scoring deductions(Document document) {
        Map<String, Scoring.Deduction> lost = new LinkedHashMap<>();
        document.at("deduct").members().forEach((incident, pair) -> {
            List<Document> both = pair.elements();
            if (both.size() != 2) {
                pair.wrong("PAIR_REQUIRED");
                return;
            }
            lost.put(
                    incident,
                    new Scoring.Deduction(
                            both.get(0).numberUpTo(SystemReader.HUNDRED),
                            both.get(1).numberUpTo(SystemReader.HUNDRED)));
        });
        if (lost.isEmpty() && document.at("deduct").isObject()) {
            document.at("deduct").wrong("REQUIRED");
        }
        return new Scoring.Deductions(document.at("start").numberUpTo(SystemReader.HUNDRED), lost);
    }

    private static Scoring bestOf(Document document, boolean higherIsBetter) {
        List<Scoring.Option> options = new ArrayList<>();
        Set<String> inputs = new HashSet<>();
        for (Document element : few(document)) {
            String input = element.at("input").text();
            if (!inputs.add(input)) {
                element.at("input").wrong("CODE_TWICE");
            }
            options.add(new Scoring.Option(input, ofFigure(element, higherIsBetter)));
        }
        if (options.isEmpty() && document.isList()) {
            document.wrong("REQUIRED");
        }
        return new Scoring.BestOf(options);
    }

    private static List<Document> few(Document document) {
        List<Document> elements = document.elements();
        if (elements.size() > MOST) {
            document.wrong("TOO_MANY", Map.of("most", String.valueOf(MOST)));
            return List.of();
        }
        return elements;
    }
}
