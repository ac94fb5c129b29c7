package techfin.importkit.toy;

import jakarta.inject.Singleton;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashSet;
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
import techfin.servicekit.audit.AuditTrail;
import techfin.servicekit.database.Sql;
import techfin.servicekit.id.Ids;
import techfin.sheetkit.Column;
import techfin.sheetkit.SheetForm;
import techfin.sheetkit.SheetLimits;
import techfin.sheetkit.SheetRow;
import techfin.sheetkit.WorkbookForm;
import techfin.sheetkit.value.Cells;
import techfin.sheetkit.value.Reading;

/** Sheets of papers: a title, unique for its owner, and an amount. */
@Singleton
public class PaperKind implements ImportKind {
    static final String PATH = "/api/toy/v1/paper-imports";

    private static final SheetForm FORM = new SheetForm(
            "paper",
            1,
            "文件",
            "Papers",
            List.of(
                    column("/title", "标题", "Title", Column.Kind.TEXT, "纸一"),
                    column("/amount", "金额（元）", "Amount (yuan)", Column.Kind.AMOUNT, "100.00")),
            List.of("每行一份"),
            List.of("A paper a row"));

    private final Sql sql;
    private final AuditTrail audit;
    /** Called with the rows of each chunk before they are judged or written; a test makes it fail or wait. */
    private volatile Consumer<List<SheetRow>> beforeChunk = rows -> {};

    PaperKind(Sql sql, AuditTrail audit) {
        this.sql = sql;
        this.audit = audit;
    }

    private static Column column(String pointer, String zh, String en, Column.Kind kind, String example) {
        return new Column(pointer, zh, en, kind, true, List.of(), null, example, zh, en);
    }

    public void beforeChunk(Consumer<List<SheetRow>> hook) {
        beforeChunk = hook;
    }

    @Override
    public String name() {
        return "paper";
    }

    @Override
    public String path() {
        return PATH;
    }

    @Override
    public WorkbookForm form() {
        return WorkbookForm.of(FORM);
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
        return "/api/toy/v1/papers/" + recordId;
    }

    private record Paper(String title, Money amount) {}

    @Override
    public RowJudge judge(ImportRun run) {
        Set<String> seen = new HashSet<>();
        return rows -> {
            beforeChunk.accept(rows);
            Map<String, String> onFile = onFile(run);
            return rows.stream().map(row -> verdict(row, onFile, seen)).toList();
        };
    }

    private Judged verdict(SheetRow row, Map<String, String> onFile, Set<String> seen) {
        List<RowFinding> found = new ArrayList<>();
        Paper paper = read(row, found);
        if (paper == null) {
            return Judged.rejected(found, null, "");
        }
        if (onFile.containsKey(paper.title())) {
            return Judged.duplicate(
                    RowFinding.of("/title", "TITLE_TAKEN"), paper.amount(), onFile.get(paper.title()), paper.title());
        }
        if (!seen.add(paper.title())) {
            return Judged.duplicate(RowFinding.of("/title", "TITLE_TAKEN"), paper.amount(), null, paper.title());
        }
        boolean large = paper.amount().compareTo(Money.parse("1000.00")) > 0;
        List<RowFinding> warnings = large ? List.of(RowFinding.of("/amount", "LARGE_AMOUNT")) : List.of();
        return Judged.accepted(warnings, paper.amount(), paper.title());
    }

    private static @Nullable Paper read(SheetRow row, List<RowFinding> found) {
        Reading<String> title = Cells.text(row.cells().get(0), 64);
        Reading<Money> amount = Cells.amount(row.cells().get(1), 1);
        if (!(title instanceof Reading.Good<String>)) {
            found.add(RowFinding.of("/title", "REQUIRED"));
        }
        if (!(amount instanceof Reading.Good<Money>)) {
            found.add(RowFinding.of("/amount", "REQUIRED"));
        }
        return title instanceof Reading.Good<String> t && amount instanceof Reading.Good<Money> a
                ? new Paper(t.value(), a.value())
                : null;
    }

    private Map<String, String> onFile(ImportRun run) {
        Map<String, String> known = new java.util.HashMap<>();
        sql.list(
                "SELECT title, id FROM paper WHERE owner = ?",
                row -> known.put(row.getString(1), row.getString(2)),
                run.actor().organisation().code());
        return known;
    }

    @Override
    public RowWriter writer(ImportRun run) {
        return rows -> {
            beforeChunk.accept(rows);
            Map<String, String> onFile = onFile(run);
            List<Judged> verdicts = new ArrayList<>();
            for (SheetRow row : rows) {
                Paper paper = java.util.Objects.requireNonNull(read(row, new ArrayList<>()));
                String taken = onFile.get(paper.title());
                verdicts.add(taken == null ? write(run, paper) : taken(paper, taken));
            }
            return verdicts;
        };
    }

    private static Judged taken(Paper paper, String id) {
        return paper.title().startsWith("late")
                ? Judged.rejected(List.of(RowFinding.of("/title", "TITLE_TAKEN")), paper.amount(), paper.title())
                : Judged.duplicate(RowFinding.of("/title", "TITLE_TAKEN"), paper.amount(), id, paper.title());
    }

    private Judged write(ImportRun run, Paper paper) {
        String id = Ids.next();
        sql.update(
                "INSERT INTO paper (id, owner, title, amount) VALUES (?, ?, ?, ?)",
                id,
                run.actor().organisation().code(),
                paper.title(),
                paper.amount().toYuan().setScale(2, RoundingMode.UNNECESSARY));
        audit.record(run.actor(), "PAPER_WRITTEN", "paper", id, null, paper.title(), null);
        return Judged.written(List.of(), paper.amount(), id, paper.title());
    }
}
