package techfin.sheetkit.workbook;

import org.jspecify.annotations.Nullable;
import techfin.sheetkit.Cell;
import techfin.sheetkit.raw.Bounds;
import techfin.sheetkit.raw.CellName;
import techfin.sheetkit.raw.RawRow;
import techfin.sheetkit.raw.Refusals;
import techfin.sheetkit.raw.TextCells;

/** Makes a cell of what stands in its element. Of a formula the stored result counts, it is never computed. */
final class CellReader {

    private final Strings strings;
    private final Formats formats;
    private final boolean from1904;
    private final Bounds bounds;

    CellReader(Strings strings, Formats formats, boolean from1904, Bounds bounds) {
        this.strings = strings;
        this.formats = formats;
        this.from1904 = from1904;
        this.bounds = bounds;
    }

    /** Reads the {@code c} that has just started, to its end. */
    Cell read(Xml xml, String type, int style, int column, int line) {
        String value = null;
        String inline = null;
        boolean formula = false;
        while (xml.next() && !xml.isEnd()) {
            if (!xml.isStart()) {
                continue;
            }
            switch (xml.name()) {
                case "v" -> value = xml.text();
                case "is" -> inline = RichText.read(xml, bounds.textChars() + 1);
                case "f" -> {
                    formula = true;
                    xml.skip();
                }
                default -> xml.skip();
            }
        }
        if (type.equals("inlineStr")) {
            return text(inline, column, line);
        }
        if (value == null || value.isEmpty()) {
            return formula && !type.equals("str") ? new Cell.Broken("=") : RawRow.EMPTY;
        }
        return switch (type) {
            case "n" -> Numbers.cell(value, formats.of(style), from1904);
            case "s" -> text(shared(value, column, line), column, line);
            case "str", "d" -> text(value, column, line);
            case "b" -> new Cell.Flag(value.equals("1") || value.equals("true"));
            case "e" -> new Cell.Broken(value.length() > 20 ? value.substring(0, 20) : value);
            default -> throw Refusals.damaged(CellName.of(column, line));
        };
    }

    private String shared(String index, int column, int line) {
        String text = index.length() <= 9 && index.chars().allMatch(c -> c >= '0' && c <= '9')
                ? strings.get(Integer.parseInt(index))
                : null;
        if (text == null) {
            throw Refusals.damaged(CellName.of(column, line));
        }
        return text;
    }

    private Cell text(@Nullable String raw, int column, int line) {
        if (raw == null) {
            return RawRow.EMPTY;
        }
        String text = RichText.unescaped(raw);
        if (raw.length() > bounds.textChars()) {
            throw Refusals.cellTooLong(CellName.of(column, line), bounds.textChars());
        }
        return TextCells.of(text);
    }
}
