package techfin.sheetkit.value;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import techfin.sheetkit.Cell;
import techfin.sheetkit.Column.Choice;
import techfin.sheetkit.value.Reading.Bad;
import techfin.sheetkit.value.Reading.Blank;
import techfin.sheetkit.value.Reading.Good;

/** Reads one of the values of a list. */
final class Choices {
    private static final List<String> YES = List.of("true", "是", "yes", "y");
    private static final List<String> NO = List.of("false", "否", "no", "n");
    private static final int LISTED = 20;

    private Choices() {}

    static Reading<String> read(Cell cell, List<Choice> choices) {
        return switch (cell) {
            case Cell.Empty empty -> new Blank<>();
            case Cell.Text text -> typed(text.value(), choices);
            case Cell.Numeric number -> named(Folded.plain(number.value()), choices);
            case Cell.Flag flag -> flag(flag.value(), choices);
            case Cell.Day day -> none(day.value().toString(), choices);
            case Cell.Broken broken -> Faults.broken(broken);
        };
    }

    private static Reading<String> typed(String value, List<Choice> choices) {
        for (Choice choice : choices) {
            if (value.equals(choice.zh()) || value.equals(choice.code())) {
                return new Good<>(choice.code());
            }
        }
        return named(value, choices);
    }

    private static Reading<String> named(String value, List<Choice> choices) {
        String name = Folded.name(value);
        if (name.isEmpty()) {
            return new Blank<>();
        }
        for (Choice choice : choices) {
            if (isNamed(choice, name)) {
                return new Good<>(choice.code());
            }
        }
        return none(value, choices);
    }

    private static boolean isNamed(Choice choice, String name) {
        String code = Folded.name(choice.code());
        String zh = Folded.name(choice.zh());
        return name.equals(code)
                || name.equals(zh)
                || name.equals(Folded.name(choice.en()))
                || name.equals(code + " " + zh);
    }

    private static Reading<String> flag(boolean value, List<Choice> choices) {
        for (String name : value ? YES : NO) {
            for (Choice choice : choices) {
                if (isNamed(choice, name)) {
                    return new Good<>(choice.code());
                }
            }
        }
        return none(Faults.shown(value), choices);
    }

    private static Reading<String> none(String seen, List<Choice> choices) {
        String listed = choices.stream().limit(LISTED).map(Choice::zh).collect(Collectors.joining("、"))
                + (choices.size() > LISTED ? "…" : "");
        String english = choices.stream().limit(LISTED).map(Choice::en).collect(Collectors.joining(", "))
                + (choices.size() > LISTED ? "…" : "");
        return new Bad<>("NOT_A_CHOICE", Map.of("seen", Folded.seen(seen), "choices", listed, "choicesEn", english));
    }
}
