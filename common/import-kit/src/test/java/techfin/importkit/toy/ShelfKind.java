package techfin.importkit.toy;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import techfin.importkit.ImportKind;
import techfin.importkit.ImportRights;
import techfin.importkit.ImportRun;
import techfin.importkit.Judged;
import techfin.importkit.RowFinding;
import techfin.importkit.RowJudge;
import techfin.importkit.RowWriter;
import techfin.money.Money;
import techfin.servicekit.database.Sql;
import techfin.servicekit.id.Ids;
import techfin.sheetkit.Column;
import techfin.sheetkit.SheetForm;
import techfin.sheetkit.SheetLimits;
import techfin.sheetkit.SheetRow;
import techfin.sheetkit.WorkbookForm;
import techfin.sheetkit.value.Cells;
import techfin.sheetkit.value.Reading;

/** Workbooks of two sheets: the boards of shelves, a shelf in neighbouring rows, and the books that stand on them. */
@Singleton
public class ShelfKind implements ImportKind {
    public static final String PATH = "/api/toy/v1/shelf-imports";

    private static final Money ONE = Money.parse("1.00");
    private static final WorkbookForm FORM = new WorkbookForm(List.of(
            form("书架", "Shelves", List.of(column("/shelf", "架名", "Shelf"), column("/board", "层", "Board"))),
            form("书", "Books", List.of(column("/title", "书名", "Title"), column("/shelf", "架名", "Shelf")))));

    private final Sql sql;
    /** Called with the rows of each chunk before they are judged or written; a test makes it fail or listens. */
    private volatile Consumer<List<SheetRow>> beforeChunk = rows -> {};

    ShelfKind(Sql sql) {
        this.sql = sql;
    }

    private static SheetForm form(String zh, String en, List<Column> columns) {
        return new SheetForm("shelf", 1, zh, en, columns, List.of(), List.of());
    }

    private static Column column(String pointer, String zh, String en) {
        return new Column(pointer, zh, en, Column.Kind.TEXT, true, List.of(), null, zh + "一", "", "");
    }

    public void beforeChunk(Consumer<List<SheetRow>> hook) {
        beforeChunk = hook;
    }

    @Override
    public String name() {
        return "shelf";
    }

    @Override
    public String path() {
        return PATH;
    }

    @Override
    public WorkbookForm form() {
        return FORM;
    }

    @Override
    public SheetLimits limits() {
        return SheetLimits.DEFAULT;
    }

    @Override
    public ImportRights rights() {
        return new ImportRights(Set.of("BANK_CLERK"), Set.of("BANK_CHECKER"), Set.of("AUDITOR"));
    }

    @Override
    public @Nullable String linkTo(String recordId) {
        return null;
    }

    @Override
    public @Nullable String linkTo(int sheet, String recordId) {
        return (sheet == 0 ? "/api/toy/v1/shelves/" : "/api/toy/v1/books/") + recordId;
    }

    @Override
    public boolean belongTogether(SheetRow row, SheetRow next) {
        return row.sheet() == 0 && text(row, 0).equals(text(next, 0));
    }

    private static String text(SheetRow row, int place) {
        return Cells.text(row.cells().get(place), 64) instanceof Reading.Good<String> good ? good.value() : "";
    }

    @Override
    public RowJudge judge(ImportRun run) {
        Map<String, Integer> refused = new HashMap<>();
        Set<String> declared = new java.util.HashSet<>();
        return rows -> {
            beforeChunk.accept(rows);
            return rows.getFirst().sheet() == 0
                    ? shelves(run, rows, declared, refused)
                    : rows.stream()
                            .map(row -> book(run, row, declared, refused))
                            .toList();
        };
    }

    private List<Judged> shelves(
            ImportRun run, List<SheetRow> rows, Set<String> declared, Map<String, Integer> refused) {
        List<Judged> verdicts = new ArrayList<>();
        for (int from = 0; from < rows.size(); ) {
            List<SheetRow> boards = boards(rows, from);
            from += boards.size();
            String name = text(boards.getFirst(), 0);
            String known = shelf(run, name);
            boolean whole = boards.stream().noneMatch(row -> text(row, 1).isEmpty());
            boolean good = known == null && whole && declared.add(name);
            if (!good) {
                refused.putIfAbsent(name, boards.getFirst().line());
            }
            RowFinding finding = RowFinding.of("", known == null ? "SHELF_IN_PIECES" : "SHELF_TAKEN");
            boards.forEach(row -> verdicts.add(
                    good
                            ? Judged.accepted(List.of(), ONE, name)
                            : known == null
                                    ? Judged.rejected(List.of(finding), ONE, name)
                                    : Judged.duplicate(finding, ONE, known, name)));
        }
        return verdicts;
    }

    private static List<SheetRow> boards(List<SheetRow> rows, int from) {
        int to = from + 1;
        while (to < rows.size() && text(rows.get(to), 0).equals(text(rows.get(from), 0))) {
            to++;
        }
        return rows.subList(from, to);
    }

    private Judged book(ImportRun run, SheetRow row, Set<String> declared, Map<String, Integer> refused) {
        String title = text(row, 0);
        String shelf = text(row, 1);
        if (declared.contains(shelf) || shelf(run, shelf) != null) {
            return Judged.accepted(List.of(), ONE, title);
        }
        Integer line = refused.get(shelf);
        RowFinding finding = line == null
                ? RowFinding.of("/shelf", "SHELF_UNKNOWN")
                : new RowFinding("/shelf", "SHELF_REFUSED", Map.of("line", line.toString()));
        return Judged.rejected(List.of(finding), ONE, title);
    }

    private @Nullable String shelf(ImportRun run, String name) {
        return sql.first(
                        "SELECT id FROM shelf WHERE owner = ? AND name = ?",
                        row -> row.getString(1),
                        run.actor().organisation().code(),
                        name)
                .orElse(null);
    }

    @Override
    public RowWriter writer(ImportRun run) {
        return rows -> {
            beforeChunk.accept(rows);
            List<Judged> verdicts = new ArrayList<>();
            for (int from = 0; from < rows.size(); ) {
                List<SheetRow> some = rows.get(from).sheet() == 0 ? boards(rows, from) : rows.subList(from, from + 1);
                from += some.size();
                verdicts.addAll(some.getFirst().sheet() == 0 ? writeShelf(run, some) : writeBook(run, some.getFirst()));
            }
            return verdicts;
        };
    }

    private List<Judged> writeShelf(ImportRun run, List<SheetRow> boards) {
        String id = Ids.next();
        String name = text(boards.getFirst(), 0);
        sql.update(
                "INSERT INTO shelf (id, owner, name, boards) VALUES (?, ?, ?, ?)",
                id,
                run.actor().organisation().code(),
                name,
                boards.size());
        return boards.stream()
                .map(row -> Judged.written(List.of(), ONE, id, name))
                .toList();
    }

    private List<Judged> writeBook(ImportRun run, SheetRow row) {
        String shelf = shelf(run, text(row, 1));
        if (shelf == null) {
            return List.of(Judged.rejected(List.of(RowFinding.of("/shelf", "SHELF_UNKNOWN")), ONE, text(row, 0)));
        }
        String id = Ids.next();
        sql.update("INSERT INTO book (id, shelf, title) VALUES (?, ?, ?)", id, shelf, text(row, 0));
        return List.of(Judged.written(List.of(), ONE, id, text(row, 0)));
    }
}
