package techfin.pledge.workbook;

import java.util.ArrayList;
import java.util.List;
import techfin.lending.place.City;
import techfin.lending.place.Divisions;
import techfin.sheetkit.Column;
import techfin.sheetkit.Column.Choice;
import techfin.sheetkit.Column.Kind;

/** Columns of the two sheets, by what they hold. */
final class Columns {
    static final List<Choice> YES_NO = List.of(new Choice("true", "是", "Yes"), new Choice("false", "否", "No"));

    private Columns() {}

    static Column text(
            String pointer, String zh, String en, boolean required, String example, String noteZh, String noteEn) {
        return new Column(pointer, zh, en, Kind.TEXT, required, List.of(), null, example, noteZh, noteEn);
    }

    static Column day(
            String pointer, String zh, String en, boolean required, String example, String noteZh, String noteEn) {
        return new Column(pointer, zh, en, Kind.DAY, required, List.of(), null, example, noteZh, noteEn);
    }

    static Column choice(
            String pointer,
            String zh,
            String en,
            boolean required,
            List<Choice> choices,
            String noteZh,
            String noteEn) {
        String example = required ? choices.getFirst().zh() : "";
        return new Column(pointer, zh, en, Kind.CHOICE, required, choices, null, example, noteZh, noteEn);
    }

    static Column of(String pointer, String zh, String en, Kind kind, String example, String noteZh, String noteEn) {
        return new Column(pointer, zh, en, kind, false, List.of(), null, example, noteZh, noteEn);
    }

    /** An amount in yuan, which {@link #wan} can stand for. */
    static Column yuan(String pointer, String zh, String en, String example, String noteZh, String noteEn) {
        return new Column(
                pointer,
                zh + "（元）",
                en + " (yuan)",
                Kind.AMOUNT,
                true,
                List.of(),
                null,
                example,
                noteZh + "，至多两位小数",
                noteEn + ", at most two decimals");
    }

    /** The same amount in units of 10,000 yuan. */
    static Column wan(String pointer, String zh, String en, String example) {
        return new Column(
                pointer + "Wan",
                zh + "（万元）",
                en + " (10,000 yuan)",
                Kind.AMOUNT,
                false,
                List.of(),
                pointer,
                example,
                "万元，至多六位小数",
                "10,000 yuan, at most six decimals");
    }

    static List<Choice> seats(Divisions divisions, City city) {
        return divisions.seatsIn(city).stream()
                .map(seat -> new Choice(seat.code(), seat.nameZh(), seat.nameEn()))
                .toList();
    }

    /** Choices by the constants of an enumeration, so that none is forgotten: each with its Chinese and English name. */
    static <E extends Enum<E>> List<Choice> all(Class<E> type, List<String> zh, List<String> en) {
        E[] constants = type.getEnumConstants();
        if (constants.length != zh.size() || constants.length != en.size()) {
            throw new IllegalStateException("names of " + type + " are missing");
        }
        List<Choice> choices = new ArrayList<>();
        for (int i = 0; i < constants.length; i++) {
            choices.add(new Choice(constants[i].name(), zh.get(i), en.get(i)));
        }
        return choices;
    }
}
