package techfin.sheetkit.write;

import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import techfin.sheetkit.Column;
import techfin.sheetkit.SheetForm;

/** The clerk's own rows in their order, each with its reasons in front; streamed, so it may be long. */
public final class ResultWorkbook implements AutoCloseable {
    private ResultWorkbook() {}

    /**
     * Begins a workbook.
     *
     * @param chinese whether the headers of the added columns are in Chinese
     * @param batch comes back hidden when the workbook is sent again, see {@code SheetFile.ResultMark}
     * @param columns columns of the clerk's file, in its order
     * @param out is not closed
     */
    public static ResultWorkbook begin(
            SheetForm form, boolean chinese, String batch, List<Column> columns, OutputStream out) {
        return Optional.<ResultWorkbook>empty().orElseThrow();
    }

    /** Adds a row. */
    public void add(ResultRow row) {}

    /** Completes the workbook. */
    @Override
    public void close() {}
}
