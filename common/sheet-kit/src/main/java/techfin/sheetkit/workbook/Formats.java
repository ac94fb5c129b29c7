package techfin.sheetkit.workbook;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import techfin.sheetkit.raw.Refusals;

/** What the styles of a workbook make of numbers: days, percentages or just numbers. */
final class Formats {
    /** How a number is shown. */
    enum Shown {
        NUMBER,
        PERCENT,
        DAY
    }

    /** Excel allows 64,000 styles and some hundred formats. */
    private static final int MOST = 66_000;

    private final List<Shown> byStyle;

    private Formats(List<Shown> byStyle) {
        this.byStyle = byStyle;
    }

    static Formats none() {
        return new Formats(List.of());
    }

    static Formats read(Xml xml) {
        Map<Integer, Shown> custom = new HashMap<>();
        List<Shown> styles = new ArrayList<>();
        boolean inCells = false;
        while (xml.next()) {
            if (xml.isStart("numFmt")) {
                custom.put(number(xml.attribute("numFmtId")), ofCode(xml.attribute("formatCode")));
            } else if (xml.isStart("cellXfs")) {
                inCells = true;
            } else if (xml.isEnd("cellXfs")) {
                inCells = false;
            } else if (inCells && xml.isStart("xf")) {
                int id = number(xml.attribute("numFmtId"));
                styles.add(custom.getOrDefault(id, builtIn(id)));
            }
            if (styles.size() > MOST || custom.size() > MOST) {
                throw Refusals.damaged("styles");
            }
        }
        return new Formats(List.copyOf(styles));
    }

    Shown of(int style) {
        return style >= 0 && style < byStyle.size() ? byStyle.get(style) : Shown.NUMBER;
    }

    private static int number(@org.jspecify.annotations.Nullable String digits) {
        return digits != null && digits.matches("\\d{1,9}") ? Integer.parseInt(digits) : -1;
    }

    /** Source: ECMA-376 part 1, 18.8.30, with the ids of Chinese, Japanese and Korean dates. */
    private static Shown builtIn(int id) {
        boolean day =
                (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 58 && id != 48 && id != 49);
        return day ? Shown.DAY : id == 9 || id == 10 ? Shown.PERCENT : Shown.NUMBER;
    }

    /** By the letters of year, month and day outside quotes, brackets and escapes. */
    static Shown ofCode(@org.jspecify.annotations.Nullable String code) {
        if (code == null || code.length() > 1_000) {
            return Shown.NUMBER;
        }
        String bare = code.replaceAll("\"[^\"]*\"?|\\[[^\\]]*]?|[\\\\_*].?", "")
                .toLowerCase(Locale.ROOT)
                .replace("general", "");
        String first = bare.split(";", 2)[0];
        if (first.matches("(?s).*[ymd].*")) {
            return Shown.DAY;
        }
        return first.contains("%") ? Shown.PERCENT : Shown.NUMBER;
    }
}
