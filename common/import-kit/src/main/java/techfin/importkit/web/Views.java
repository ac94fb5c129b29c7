package techfin.importkit.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import techfin.importkit.ImportKind;
import techfin.importkit.Judged;
import techfin.importkit.RowFinding;
import techfin.importkit.batch.Batch;
import techfin.importkit.batch.CellText;
import techfin.importkit.batch.Confirmation;
import techfin.importkit.batch.RuleGroup;
import techfin.importkit.batch.StoredRow;
import techfin.importkit.batch.Tally;
import techfin.money.Money;
import techfin.sheetkit.Cell;
import techfin.sheetkit.Column;

/** Batches and rows in the shape that is told. */
final class Views {
    private Views() {}

    static ImportView of(Batch batch, Words words, boolean alreadyReceived, boolean unchanged) {
        Tally tally = batch.tally();
        Confirmation confirmation = batch.confirmation();
        return new ImportView(
                batch.id(),
                batch.kind(),
                batch.version(),
                batch.status(),
                batch.revision(),
                batch.received().fileName(),
                Math.max(batch.totalRows(), tally.checked().rows()),
                tally.checked().rows(),
                tally.accepted().rows(),
                tally.warning().rows(),
                tally.rejected().rows(),
                tally.duplicate().rows(),
                tally.written().rows(),
                tally.checked().amount().toString(),
                tally.accepted().amount().toString(),
                tally.warning().amount().toString(),
                tally.rejected().amount().toString(),
                tally.duplicate().amount().toString(),
                tally.written().amount().toString(),
                rules(tally, words),
                batch.received().by().username(),
                batch.received().at(),
                confirmation == null ? null : confirmation.by().username(),
                confirmation == null ? null : confirmation.on(),
                confirmation == null ? null : confirmation.mode(),
                failure(batch, words),
                alreadyReceived,
                unchanged);
    }

    private static List<ImportView.RuleView> rules(Tally tally, Words words) {
        return tally.rules().stream()
                .map(rule -> new ImportView.RuleView(
                        rule.rule(),
                        words.sheet(rule.sheet()),
                        rule.level(),
                        rule.code(),
                        rule.pointer(),
                        words.header(rule.sheet(), rule.pointer()),
                        words.text(rule.code(), rule.values()),
                        rule.rows(),
                        rule.amount().toString(),
                        rule.lines()))
                .toList();
    }

    private static ImportView.@Nullable FailureView failure(Batch batch, Words words) {
        String code = batch.failure();
        return code == null ? null : new ImportView.FailureView(code, words.detail(code));
    }

    static ImportRowView of(StoredRow row, ImportKind kind, Words words) {
        Judged judged = row.judged();
        Money amount = judged.amount();
        String record = judged.recordId();
        Map<String, String> cells = cells(row, kind);
        return new ImportRowView(
                row.key(),
                words.sheet(row.sheet()),
                row.line(),
                judged.status(),
                judged.label(),
                cells,
                amount == null ? null : amount.toString(),
                record,
                record == null ? null : kind.linkTo(row.sheet(), record),
                judged.findings().stream()
                        .map(finding -> finding(row, finding, cells, words))
                        .toList());
    }

    private static ImportRowView.FindingView finding(
            StoredRow row, RowFinding finding, Map<String, String> cells, Words words) {
        Optional<Column> column = words.column(row.sheet(), finding.pointer());
        return new ImportRowView.FindingView(
                RuleGroup.of(row, finding).rule(),
                finding.pointer(),
                finding.code(),
                column.map(Column::pointer).orElse(null),
                words.header(row.sheet(), finding.pointer()),
                column.map(found -> cells.get(found.pointer())).orElse(null),
                column.map(words::note).filter(note -> !note.isBlank()).orElse(null),
                column.map(Column::example)
                        .filter(example -> !example.isBlank())
                        .orElse(null),
                column.map(words::choices).orElse(List.of()),
                words.text(finding.code(), finding.values()));
    }

    private static Map<String, String> cells(StoredRow row, ImportKind kind) {
        List<Column> columns = kind.form().sheet(row.sheet()).columns();
        Map<String, String> shown = new LinkedHashMap<>();
        for (int i = 0; i < columns.size(); i++) {
            Cell cell = row.cells().get(i);
            if (!cell.isEmpty()) {
                shown.put(columns.get(i).pointer(), CellText.shown(cell));
            }
        }
        return shown;
    }
}
