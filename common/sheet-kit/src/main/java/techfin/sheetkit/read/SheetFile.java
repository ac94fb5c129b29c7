package techfin.sheetkit.read;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import techfin.sheetkit.Column;
import techfin.sheetkit.SheetRow;

/** An uploaded file that may be read. */
public interface SheetFile extends AutoCloseable {
    /** Where a result workbook belongs: the batch that handed it out. */
    record ResultMark(String batch) {}

    /** Columns of a sheet that the form knows, in the file's order. */
    List<Column> columns(int sheet);

    /** Columns of the first sheet, which mostly is the only one. */
    default List<Column> columns() {
        return columns(0);
    }

    /** Present when the file is a result workbook that comes back. */
    Optional<ResultMark> resultMark();

    /** Rows with content in all sheets; known since the whole file was checked, 0 when it was reopened. */
    int rowCount();

    /**
     * The rows with content of a sheet, in the file's order, read while the stream is walked. Each call begins anew; one
     * stream at a time.
     */
    Stream<SheetRow> rows(int sheet);

    /** The rows of the first sheet, which mostly is the only one. */
    default Stream<SheetRow> rows() {
        return rows(0);
    }

    @Override
    void close();
}
