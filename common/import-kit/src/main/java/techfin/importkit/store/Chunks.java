package techfin.importkit.store;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import techfin.importkit.RowStatus;
import techfin.importkit.batch.Batch;
import techfin.importkit.batch.ChunkText;
import techfin.importkit.batch.StoredRow;
import techfin.importkit.batch.Tally;
import techfin.servicekit.database.Sql;

/** The rows of batches, a thousand at a time. */
@Singleton
public class Chunks {
    private static final String ONE = " WHERE import_id = ? AND revision = ? AND chunk_no = ?";
    private static final String REVISION = " WHERE import_id = ? AND revision = ?";

    private final Sql sql;
    private final StoredJson json;

    Chunks(Sql sql, StoredJson json) {
        this.sql = sql;
        this.json = json;
    }

    /** Adds rows to the revision that is being checked; {@code packed} is made by {@link ChunkText#write}. */
    public void add(Batch batch, int number, List<StoredRow> rows, Tally tally, byte[] packed) {
        int[] counts = counts(rows);
        sql.update(
                "INSERT INTO sheet_import_chunk (import_id, revision, chunk_no, accepted_rows, warning_rows,"
                        + " rejected_rows, duplicate_rows, written_rows, tally, content) VALUES ("
                        + Sql.places(10) + ")",
                batch.id(),
                batch.revision(),
                number,
                counts[0],
                counts[1],
                counts[2],
                counts[3],
                counts[4],
                json.write(tally),
                packed);
    }

    /** Replaces the verdicts on rows. */
    public void replace(Batch batch, int number, List<StoredRow> rows, Tally tally) {
        int[] counts = counts(rows);
        sql.update(
                "UPDATE sheet_import_chunk SET accepted_rows = ?, warning_rows = ?, rejected_rows = ?,"
                        + " duplicate_rows = ?, written_rows = ?, tally = ?, content = ?" + ONE,
                counts[0],
                counts[1],
                counts[2],
                counts[3],
                counts[4],
                json.write(tally),
                ChunkText.write(rows),
                batch.id(),
                batch.revision(),
                number);
    }

    private static int[] counts(List<StoredRow> rows) {
        int[] counts = new int[5];
        for (StoredRow row : rows) {
            int place = switch (row.judged().status()) {
                case ACCEPTED -> 0;
                case WARNING -> 1;
                case REJECTED -> 2;
                case DUPLICATE -> 3;
                case WRITTEN -> 4;
            };
            counts[place]++;
        }
        return counts;
    }

    /** The rows of one chunk; empty when there is none of this number. */
    public Optional<List<StoredRow>> find(String importId, int revision, int number) {
        return sql.first(
                        "SELECT content FROM sheet_import_chunk" + ONE,
                        row -> row.getBytes(1),
                        importId,
                        revision,
                        number)
                .map(ChunkText::read);
    }

    /** Walks over all rows of a revision, chunk by chunk. */
    public void each(String importId, int revision, Consumer<List<StoredRow>> rows) {
        for (int number : numbers(importId, revision, null)) {
            rows.accept(find(importId, revision, number).orElse(List.of()));
        }
    }

    /** Numbers of the chunks, in order; of those alone that hold rows of this status when one is given. */
    public List<Integer> numbers(String importId, int revision, @Nullable RowStatus status) {
        String holding = status == null ? "" : " AND " + status.name().toLowerCase(Locale.ROOT) + "_rows > 0";
        return sql.list(
                "SELECT chunk_no FROM sheet_import_chunk" + REVISION + holding + " ORDER BY chunk_no",
                row -> row.getInt(1),
                importId,
                revision);
    }

    /** Numbers of the chunks that hold rows which can be written, in order. */
    public List<Integer> open(String importId, int revision) {
        return sql.list(
                "SELECT chunk_no FROM sheet_import_chunk" + REVISION
                        + " AND accepted_rows + warning_rows > 0 ORDER BY chunk_no",
                row -> row.getInt(1),
                importId,
                revision);
    }

    /** How the rows of each chunk stand, by its number. */
    public Map<Integer, Tally> tallies(String importId, int revision) {
        Map<Integer, Tally> tallies = new TreeMap<>();
        sql.list(
                "SELECT chunk_no, tally FROM sheet_import_chunk" + REVISION,
                row -> tallies.put(row.getInt(1), json.readTally(row.getString(2))),
                importId,
                revision);
        return tallies;
    }

    /** Forgets a revision whose check was not completed. */
    public void drop(String importId, int revision) {
        sql.update("DELETE FROM sheet_import_chunk" + REVISION, importId, revision);
    }

    /** Forgets all revisions but this one. */
    public void keepOnly(String importId, int revision) {
        sql.update("DELETE FROM sheet_import_chunk WHERE import_id = ? AND revision <> ?", importId, revision);
    }
}
