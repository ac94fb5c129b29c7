package techfin.sheetkit.workbook;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import techfin.sheetkit.Cell;
import techfin.sheetkit.SheetForm;
import techfin.sheetkit.SheetLimits;
import techfin.sheetkit.SheetRefused;
import techfin.sheetkit.WorkbookForm;
import techfin.sheetkit.raw.Bounds;
import techfin.sheetkit.raw.Content;
import techfin.sheetkit.raw.RawRow;
import techfin.sheetkit.raw.RawRows;
import techfin.sheetkit.workbook.WorkbookParts.SheetPlace;
import techfin.sheetkit.write.AddedColumns;
import techfin.sheetkit.write.HiddenMark;

/** A workbook and its data sheets. */
public final class WorkbookContent implements Content {
    private static final int MARK_LINES = 10;
    private static final Bounds MARK_BOUNDS = new Bounds(16, 200);

    private final ZipFileParts zip;
    private final List<Bounds> bounds;
    private final WorkbookParts parts;
    private final Strings strings;
    private final Formats formats;
    private final List<SheetPlace> sheets;
    private final @Nullable String batch;

    private WorkbookContent(
            ZipFileParts zip, Strings strings, WorkbookParts parts, WorkbookForm form, List<Bounds> bounds)
            throws IOException {
        this.zip = zip;
        this.bounds = bounds;
        this.parts = parts;
        this.strings = strings;
        this.formats = formats(zip, parts.styles());
        Map<String, String> mark = mark();
        HiddenMark.check(form, mark);
        this.batch = mark.get(HiddenMark.BATCH);
        this.sheets = form.sheets().stream().map(this::dataSheet).toList();
    }

    /** Opens a workbook that nobody has looked at; what is read of it is counted. */
    public static WorkbookContent open(Path file, WorkbookForm form, SheetLimits limits) throws IOException {
        List<Bounds> bounds =
                form.sheets().stream().map(sheet -> Bounds.of(sheet, limits)).toList();
        return open(file, form, bounds, new Budget(limits.inflatedBytes()));
    }

    /** Opens a workbook that was let in before. */
    public static WorkbookContent reopen(Path file, WorkbookForm form) throws IOException {
        return open(file, form, form.sheets().stream().map(Bounds::generous).toList(), Budget.unlimited());
    }

    private static WorkbookContent open(Path file, WorkbookForm form, List<Bounds> bounds, Budget budget)
            throws IOException {
        ZipFileParts zip = new ZipFileParts(file, budget);
        Strings strings = null;
        try {
            WorkbookParts parts = WorkbookParts.read(zip);
            strings = strings(zip, parts.strings(), bounds.getFirst());
            return new WorkbookContent(zip, strings, parts, form, bounds);
        } catch (IOException | RuntimeException e) {
            zip.close();
            if (strings != null) {
                strings.close();
            }
            throw e;
        }
    }

    private static Strings strings(ZipFileParts zip, @Nullable String part, Bounds bounds) throws IOException {
        if (part == null) {
            return Strings.none();
        }
        try (Xml xml = zip.xml(part)) {
            return Strings.read(xml, bounds.textChars() + 1);
        }
    }

    private static Formats formats(ZipFileParts zip, @Nullable String part) throws IOException {
        if (part == null) {
            return Formats.none();
        }
        try (Xml xml = zip.xml(part)) {
            return Formats.read(xml);
        }
    }

    private SheetPlace dataSheet(SheetForm form) {
        for (String name : new String[] {form.sheetZh(), form.sheetEn()}) {
            Optional<SheetPlace> place = sheet(name);
            if (place.isPresent()) {
                return place.get();
            }
        }
        String found = parts.sheets().stream()
                .map(SheetPlace::name)
                .filter(name -> !name.startsWith("_"))
                .limit(10)
                .collect(Collectors.joining("、"));
        throw new SheetRefused(
                "SHEET_WRONG_SHEET",
                Map.of("expected", form.sheetZh() + " / " + form.sheetEn(), "found", found.isEmpty() ? "—" : found));
    }

    private Optional<SheetPlace> sheet(String name) {
        return parts.sheets().stream()
                .filter(sheet -> sheet.name().strip().equalsIgnoreCase(name))
                .findFirst();
    }

    private Map<String, String> mark() throws IOException {
        Map<String, String> mark = new HashMap<>();
        Optional<SheetPlace> hidden = sheet(AddedColumns.HIDDEN_SHEET);
        if (hidden.isEmpty()) {
            return mark;
        }
        try (RawRows rows = walk(hidden.get(), MARK_BOUNDS)) {
            for (int i = 0; i < MARK_LINES; i++) {
                RawRow row = rows.next();
                if (row == null) {
                    break;
                }
                if (row.cells().size() >= 2) {
                    mark.put(plain(row.cells().get(0)), plain(row.cells().get(1)));
                }
            }
        }
        return mark;
    }

    private static String plain(Cell cell) {
        return cell instanceof Cell.Text text
                ? text.value().strip()
                : cell instanceof Cell.Numeric number ? number.value().toPlainString() : "";
    }

    /** Reads to the end what the rows did not need. */
    public void checkOthers() throws IOException {
        zip.checkOthers();
    }

    @Override
    public RawRows walk(int sheet) throws IOException {
        return walk(sheets.get(sheet), bounds.get(sheet));
    }

    private RawRows walk(SheetPlace place, Bounds within) throws IOException {
        Xml xml = zip.xml(place.part());
        return new SheetWalk(xml, new CellReader(strings, formats, parts.from1904(), within), within, place.part());
    }

    @Override
    public Optional<String> batch() {
        return Optional.ofNullable(batch);
    }

    @Override
    public void close() throws IOException {
        zip.close();
        strings.close();
    }
}
