package techfin.sheetkit.workbook;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Text of cells: plain or in runs of different looks, without the reading aids (phonetic runs) beside it. */
final class RichText {
    private static final Pattern ESCAPED = Pattern.compile("_x([0-9A-Fa-f]{4})_");

    private RichText() {}

    /** The text of the {@code si} or {@code is} that has just started, at most so many characters of it. */
    static String read(Xml xml, int most) {
        String first = "";
        StringBuilder all = null;
        while (xml.next() && !xml.isEnd()) {
            if (!xml.isStart()) {
                continue;
            }
            String piece = switch (xml.name()) {
                case "t" -> xml.text();
                case "r" -> read(xml, most);
                default -> {
                    xml.skip();
                    yield "";
                }
            };
            if (first.isEmpty()) {
                first = piece;
            } else if (!piece.isEmpty()) {
                all = all == null ? new StringBuilder(first) : all;
                if (all.length() <= most) {
                    all.append(piece);
                }
            }
        }
        String text = all == null ? first : all.toString();
        return text.length() <= most ? text : text.substring(0, most);
    }

    /** Characters that XML cannot hold stand in workbooks as {@code _x000D_}. Source: ECMA-376 part 1, 22.4.2.4. */
    static String unescaped(String text) {
        return text.contains("_x")
                ? ESCAPED.matcher(text)
                        .replaceAll(hit ->
                                Matcher.quoteReplacement(Character.toString((char) Integer.parseInt(hit.group(1), 16))))
                : text;
    }
}
