package techfin.importkit;

import java.util.List;
import techfin.sheetkit.SheetRow;

/** Writes rows that a judge let pass, each judged once more: the world may have moved since. */
public interface RowWriter {
    /**
     * Writes inside the caller's transaction what can be written, rows of one sheet at a time, sheet after sheet. Called
     * again with the same rows when the transaction was rolled back, so it remembers nothing.
     *
     * @return one verdict per row, in their order: {@link RowStatus#WRITTEN}, {@link RowStatus#REJECTED} or
     *     {@link RowStatus#DUPLICATE}
     */
    List<Judged> write(List<SheetRow> rows);
}
