package techfin.importkit.web;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import techfin.importkit.RowStatus;
import techfin.importkit.batch.Batch;
import techfin.importkit.batch.RuleGroup;
import techfin.importkit.batch.StoredRow;
import techfin.importkit.store.Chunks;
import techfin.servicekit.paging.PageRequest;
import techfin.servicekit.problem.Problem;

/** Pages of a batch's rows, in the sheet's order; chunks without a row of the wanted status are not read. */
@Singleton
class RowPages {
    private final Chunks chunks;

    RowPages(Chunks chunks) {
        this.chunks = chunks;
    }

    /** A row and where it stands, {@code chunk.index}. */
    record Placed(StoredRow row, String place) {}

    /** Which rows are wanted: of a status, and about which a rule speaks; null for all. */
    record Wanted(@Nullable RowStatus status, @Nullable String rule) {
        boolean holds(StoredRow row) {
            return (status == null || row.judged().status() == status) && (rule == null || RuleGroup.holds(rule, row));
        }
    }

    /** So many rows, and one more when there is a next page. */
    List<Placed> page(Batch batch, Wanted wanted, PageRequest page) {
        int fromChunk = page.after().map(place -> part(place, 0)).orElse(0);
        int fromIndex = page.after().map(place -> part(place, 1)).orElse(-1);
        List<Placed> found = new ArrayList<>();
        for (int number : chunks.numbers(batch.id(), batch.revision(), wanted.status())) {
            if (number < fromChunk || found.size() > page.limit()) {
                continue;
            }
            List<StoredRow> rows =
                    chunks.find(batch.id(), batch.revision(), number).orElse(List.of());
            int first = number == fromChunk ? fromIndex + 1 : 0;
            for (int i = first; i < rows.size() && found.size() <= page.limit(); i++) {
                if (wanted.holds(rows.get(i))) {
                    found.add(new Placed(rows.get(i), number + "." + i));
                }
            }
        }
        return found;
    }

    private static int part(String place, int index) {
        try {
            return Integer.parseInt(place.split("\\.", -1)[index]);
        } catch (NumberFormatException | ArrayIndexOutOfBoundsException e) {
            throw Problem.of(400, "INVALID_CURSOR", e).at("?cursor", "INVALID_VALUE");
        }
    }
}
