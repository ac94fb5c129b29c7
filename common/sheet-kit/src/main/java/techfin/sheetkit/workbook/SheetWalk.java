package techfin.sheetkit.workbook;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import techfin.sheetkit.Cell;
import techfin.sheetkit.raw.Bounds;
import techfin.sheetkit.raw.CellName;
import techfin.sheetkit.raw.RawRow;
import techfin.sheetkit.raw.RawRows;
import techfin.sheetkit.raw.Refusals;

/**
 * Walks the rows of a sheet.
 *
 * <p>Why not fastexcel-reader: it makes a list as long as the largest column that a reference names ({@code ZZZZZZ1}),
 * holds all shared strings as objects, takes the reading aids beside an inline text for part of it, does not number rows
 * that have no number, and would have to agree with a guard in front of it on every odd spelling. So guard and reader
 * are one here, on the same parser.
 */
final class SheetWalk implements RawRows {
    private static final int LAST_LINE = 1 << 20;

    private final Xml xml;
    private final CellReader reader;
    private final Bounds bounds;
    private final String part;
    private final String namespace;
    private final boolean found;
    private int line;

    SheetWalk(Xml xml, CellReader reader, Bounds bounds, String part) {
        this.xml = xml;
        this.reader = reader;
        this.bounds = bounds;
        this.part = part;
        if (!xml.next() || !xml.isStart("worksheet")) {
            throw Refusals.damaged(part);
        }
        this.namespace = xml.namespace();
        this.found = toRows();
    }

    /** Goes into {@code sheetData}; what stands before it is passed over. */
    private boolean toRows() {
        while (xml.next() && !xml.isEnd()) {
            if (xml.isStart("sheetData") && isOurs()) {
                return true;
            }
            if (xml.isStart()) {
                xml.skip();
            }
        }
        return false;
    }

    private boolean isOurs() {
        return xml.namespace().equals(namespace);
    }

    @Override
    public @Nullable RawRow next() {
        while (found && xml.next()) {
            if (xml.isEnd()) {
                xml.drain();
                return null;
            }
            if (xml.isStart("row") && isOurs()) {
                return row();
            }
            if (xml.isStart()) {
                xml.skip();
            }
        }
        return null;
    }

    private RawRow row() {
        String number = xml.attribute("r");
        int next = number == null ? line + 1 : lineNumber(number);
        if (next <= line || next > LAST_LINE) {
            throw Refusals.damaged(part + " row " + next);
        }
        line = next;
        List<Cell> cells = new ArrayList<>(bounds.columns());
        int last = -1;
        while (xml.next() && !xml.isEnd()) {
            if (xml.isStart("c") && isOurs()) {
                last = cell(cells, last);
            } else if (xml.isStart()) {
                xml.skip();
            }
        }
        return new RawRow(line, cells);
    }

    private int lineNumber(String digits) {
        try {
            return digits.length() <= 7 ? Integer.parseInt(digits) : LAST_LINE + 1;
        } catch (NumberFormatException e) {
            throw Refusals.damaged(part + " row");
        }
    }

    private int cell(List<Cell> cells, int last) {
        String type = "n";
        String reference = null;
        int style = 0;
        for (int i = xml.attributes() - 1; i >= 0; i--) {
            switch (xml.attributeName(i)) {
                case "r" -> reference = xml.attribute(i);
                case "t" -> type = xml.attribute(i);
                case "s" -> style = style(xml.attribute(i));
                default -> {}
            }
        }
        int column = reference == null ? last + 1 : column(reference);
        if (column <= last) {
            throw Refusals.damaged(part + " " + CellName.of(column, line));
        }
        Cell cell = reader.read(xml, type, style, column, line);
        if (!cell.isEmpty()) {
            if (column >= bounds.columns()) {
                throw Refusals.tooWide(CellName.of(column, line), bounds.columns());
            }
            while (cells.size() < column) {
                cells.add(RawRow.EMPTY);
            }
            cells.add(cell);
        }
        return column;
    }

    private int style(String digits) {
        return digits.length() <= 6 && digits.chars().allMatch(c -> c >= '0' && c <= '9') && !digits.isEmpty()
                ? Integer.parseInt(digits)
                : -1;
    }

    /** The column of {@code AB12}, from 0; the number must be this row's. */
    private int column(String reference) {
        int at = 0;
        int column = 0;
        while (at < reference.length() && reference.charAt(at) >= 'A' && reference.charAt(at) <= 'Z') {
            column = column * 26 + reference.charAt(at) - 'A' + 1;
            if (++at > 3) {
                throw Refusals.tooWide(shown(reference), bounds.columns());
            }
        }
        if (column > 1 << 14) {
            throw Refusals.tooWide(shown(reference), bounds.columns());
        }
        int number = 0;
        for (int i = at; i < reference.length(); i++) {
            int digit = reference.charAt(i) - '0';
            if (digit < 0 || digit > 9 || i - at > 6) {
                throw Refusals.damaged(part + " " + shown(reference));
            }
            number = number * 10 + digit;
        }
        if (column == 0 || number != line) {
            throw Refusals.damaged(part + " " + shown(reference));
        }
        return column - 1;
    }

    private static String shown(String reference) {
        return reference.length() > 20 ? reference.substring(0, 20) + "…" : reference;
    }

    @Override
    public void close() {
        xml.close();
    }
}
