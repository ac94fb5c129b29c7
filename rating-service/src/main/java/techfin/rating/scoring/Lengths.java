package techfin.rating.scoring;

import java.util.Collection;
import java.util.List;
import java.util.Map;

/** How long the names and the values of a system become when they are written down, and how long they may. */
public final class Lengths {
    /** Longest text of all values of an enterprise as one JSON object; characters. */
    public static final int VALUES = 16_000;

    /** Longest text of one value; characters. */
    public static final int VALUE = 8_000;

    /** Longest name of a grade or of a stage; characters. */
    static final int NAME = 60;

    /** Longest text of all dimension scores, each as {@code code:10000} with commas between; characters. */
    static final int DIMENSIONS = 400;

    private static final int SCORE = ":10000,".length();
    private static final int FIGURE = "\"-123456789012.123456\"".length();
    private static final int SHARE = "\"0.123456\"".length();
    private static final int COUNT = "\"1000000000000\"".length();
    private static final int NOT_APPLICABLE = "\"NA\"".length();
    /** Quotes and colon of a name, and the comma behind its value. */
    private static final int MEMBER = "\"\":,".length();

    private Lengths() {}

    /** Leaves a finding for everything that may become too long. */
    static void check(IndicatorSystem system, Document root) {
        system.weights()
                .keySet()
                .forEach(stage -> checkName(stage, root.at("dimension_weights").at(stage)));
        List<Document> grades = root.at("grades").elements();
        grades.forEach(grade -> checkName(grade.at("grade").text(), grade.at("grade")));
        int dimensions = system.dimensions().stream()
                .mapToInt(dimension -> dimension.code().length() + SCORE)
                .sum();
        if (dimensions > DIMENSIONS) {
            tooLong(root.at("dimensions"), dimensions, DIMENSIONS);
        }
        List<Document> indicators = root.at("indicators").elements();
        int all = "{}".length();
        for (int i = 0; i < indicators.size(); i++) {
            Indicator indicator = system.indicators().get(i);
            int value = value(indicator.scoring());
            if (value > VALUE) {
                tooLong(indicators.get(i).at("scoring"), value, VALUE);
            }
            all += written(indicator.code()) + MEMBER + value;
        }
        if (all > VALUES) {
            tooLong(root.at("indicators"), all, VALUES);
        }
    }

    private static void checkName(String name, Document at) {
        if (name.length() > NAME) {
            tooLong(at, name.length(), NAME);
        }
    }

    private static void tooLong(Document at, int length, int most) {
        at.wrong("WRITTEN_TOO_LONG", Map.of("length", String.valueOf(length), "most", String.valueOf(most)));
    }

    private static int value(Scoring scoring) {
        return switch (scoring) {
            case Scoring.Linear linear -> FIGURE;
            case Scoring.Steps steps -> FIGURE;
            case Scoring.Levels levels ->
                Math.max(
                        NOT_APPLICABLE,
                        2
                                + levels.scores().keySet().stream()
                                        .mapToInt(Lengths::written)
                                        .max()
                                        .orElse(0));
            case Scoring.Checklist list -> parts(list.points().keySet(), SHARE);
            case Scoring.Deductions list -> parts(list.byIncident().keySet(), COUNT);
            case Scoring.BestOf best ->
                parts(best.options().stream().map(Scoring.Option::input).toList(), FIGURE);
        };
    }

    private static int parts(Collection<String> inputs, int each) {
        return "{}".length()
                + inputs.stream()
                        .mapToInt(input -> written(input) + MEMBER + each)
                        .sum();
    }

    /** Length of a text inside of JSON quotes: some characters take two places there, some six. */
    private static int written(String text) {
        return text.chars()
                .map(c -> c == '"' || c == '\\' ? 2 : c < ' ' ? 6 : 1)
                .sum();
    }
}
