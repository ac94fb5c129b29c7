package techfin.importkit.batch;

import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import techfin.importkit.Judged;
import techfin.importkit.RowStatus;
import techfin.sheetkit.SheetRow;

/** What the rows of a batch said so far, by their keys: small enough for 200,000 of them. */
public final class KnownRows {
    private long[] digests = new long[1024];
    private byte[] sheets = new byte[1024];
    private final BitSet keys = new BitSet();
    private final Map<Integer, Judged> written = new HashMap<>();

    /** Takes in more rows. */
    public void add(List<StoredRow> rows) {
        for (StoredRow row : rows) {
            int key = row.key();
            if (key >= digests.length) {
                int length = Math.max(key + 1, digests.length * 2);
                digests = Arrays.copyOf(digests, length);
                sheets = Arrays.copyOf(sheets, length);
            }
            digests[key] = RowDigest.of(row.cells());
            sheets[key] = (byte) row.sheet();
            keys.set(key);
            if (row.judged().status() == RowStatus.WRITTEN) {
                written.put(key, row.judged());
            }
        }
    }

    /** Whether the batch has a row with this row's key in the same sheet. */
    public boolean has(SheetRow row) {
        Integer key = row.key();
        return key != null && key > 0 && keys.get(key) && sheets[key] == row.sheet();
    }

    /** Whether the row with this row's key said the same. */
    public boolean saidTheSame(SheetRow row) {
        Integer key = row.key();
        return key != null && has(row) && digests[key] == RowDigest.of(row.cells());
    }

    /** What became of the row with this key, if it was written. */
    public Optional<Judged> written(int key) {
        return Optional.ofNullable(written.get(key));
    }
}
