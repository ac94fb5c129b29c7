package techfin.importkit.intake;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import techfin.importkit.ImportCourse;
import techfin.importkit.ImportKind;
import techfin.importkit.RowStatus;
import techfin.importkit.batch.Batch;
import techfin.importkit.batch.CellText;
import techfin.importkit.batch.StoredRow;
import techfin.importkit.batch.Tally;
import techfin.importkit.store.Batches;
import techfin.importkit.store.Chunks;
import techfin.importkit.work.History;
import techfin.servicekit.actor.Actor;
import techfin.servicekit.problem.Problem;
import techfin.sheetkit.Cell;
import techfin.sheetkit.Column;
import techfin.sheetkit.raw.TextCells;

/**
 * Corrects cells of a checked batch where they stand; all its rows are judged once more in the background, since what one
 * row says may decide about another. Runs inside the caller's transaction.
 */
@Singleton
public class CorrectRows {
    private final Batches batches;
    private final Chunks chunks;
    private final History history;

    CorrectRows(Batches batches, Chunks chunks, History history) {
        this.batches = batches;
        this.chunks = chunks;
        this.history = history;
    }

    /** What a row shall say, by its key in the batch. */
    public record Correction(int key, List<Entry> cells) {
        public Correction {
            cells = List.copyOf(cells);
        }
    }

    /** What a cell shall say, as it would be typed into a sheet; the column by its pointer. */
    public record Entry(String column, String text) {}

    /**
     * Corrects rows.
     *
     * @param precondition sees the batch as it stands and throws when the caller meant another
     * @throws Problem 403, 404; 400 for a row that the batch does not have, a row that is named twice or a column that the
     *     row's sheet does not have; 409 while the batch is worked on, or for a row that was written
     */
    public Batch correct(
            Actor actor, ImportKind kind, String id, List<Correction> corrections, Consumer<Batch> precondition) {
        kind.rights().requireWriter(actor);
        Batch batch =
                batches.find(kind.rights().scopeOf(actor), kind.name(), id).orElseThrow(Problem::notFound);
        precondition.accept(batch);
        if (!batch.isChecked()) {
            throw Problem.of(409, "IMPORT_NOT_CHECKED").with("status", batch.status());
        }
        if (!batch.allows(ImportCourse.Event.FILE_SENT)) {
            throw busy(kind, batch);
        }
        Work work = new Work(kind, batch, corrections);
        Batch next = batch.corrected(work.columns());
        if (!batches.replace(next)) {
            throw busy(kind, batch);
        }
        work.store();
        history.corrected(actor, next, work.before, work.after);
        return next;
    }

    private static Problem busy(ImportKind kind, Batch batch) {
        return Problem.of(409, "IMPORT_BUSY").link(kind.path() + "/" + batch.id());
    }

    /** The corrections of one request, worked into the chunks that hold their rows. */
    private final class Work {
        private final ImportKind kind;
        private final Batch batch;
        private final List<Correction> corrections;
        private final Map<Integer, Integer> places = new HashMap<>();
        private final Map<Integer, List<StoredRow>> corrected = new LinkedHashMap<>();
        private final List<Set<String>> touched = new ArrayList<>();
        final List<History.Said> before = new ArrayList<>();
        final List<History.Said> after = new ArrayList<>();

        Work(ImportKind kind, Batch batch, List<Correction> corrections) {
            this.kind = kind;
            this.batch = batch;
            this.corrections = corrections;
            batch.columns().forEach(columns -> touched.add(new LinkedHashSet<>(columns)));
            for (int place = 0; place < corrections.size(); place++) {
                if (places.put(corrections.get(place).key(), place) != null) {
                    throw unknownRow(place);
                }
            }
            for (int number : chunks.numbers(batch.id(), batch.revision(), null)) {
                if (before.size() < corrections.size()) {
                    look(number);
                }
            }
            places.keySet().removeAll(before.stream().map(History.Said::key).toList());
            places.values().stream().sorted().findFirst().ifPresent(place -> {
                throw unknownRow(place);
            });
        }

        private Problem unknownRow(int place) {
            return Problem.invalid().at("/rows/" + place + "/key", "INVALID_VALUE");
        }

        private void look(int number) {
            List<StoredRow> rows =
                    chunks.find(batch.id(), batch.revision(), number).orElse(List.of());
            if (rows.stream().anyMatch(row -> places.containsKey(row.key()))) {
                corrected.put(
                        number,
                        rows.stream()
                                .map(row -> corrected(row, places.get(row.key())))
                                .toList());
            }
        }

        private StoredRow corrected(StoredRow row, @Nullable Integer place) {
            if (place == null) {
                return row;
            }
            if (row.judged().status() == RowStatus.WRITTEN) {
                throw Problem.of(409, "IMPORT_ROW_WRITTEN").with("line", row.line());
            }
            List<Column> columns = kind.form().sheet(row.sheet()).columns();
            List<Cell> cells = new ArrayList<>(row.cells());
            Map<String, String> said = new LinkedHashMap<>();
            Map<String, String> says = new LinkedHashMap<>();
            List<Entry> entries = corrections.get(place).cells();
            for (int i = 0; i < entries.size(); i++) {
                Entry entry = entries.get(i);
                int column = IntStream.range(0, columns.size())
                        .filter(each -> columns.get(each).pointer().equals(entry.column()))
                        .findFirst()
                        .orElse(-1);
                if (column < 0) {
                    throw Problem.invalid().at("/rows/%d/cells/%d/column".formatted(place, i), "INVALID_VALUE");
                }
                said.put(entry.column(), CellText.shown(cells.get(column)));
                cells.set(column, TextCells.of(entry.text()));
                says.put(entry.column(), CellText.shown(cells.get(column)));
                touched.get(row.sheet()).add(entry.column());
            }
            before.add(new History.Said(row.key(), row.line(), said));
            after.add(new History.Said(row.key(), row.line(), says));
            return new StoredRow(row.sheet(), row.key(), row.line(), cells, row.judged());
        }

        /** The columns of the file, then those that were first filled in here. */
        List<List<String>> columns() {
            return touched.stream().map(List::copyOf).toList();
        }

        /** The verdicts stay until the check that follows has judged the rows anew. */
        void store() {
            corrected.forEach((number, rows) -> chunks.replace(batch, number, rows, Tally.of(rows)));
        }
    }
}
