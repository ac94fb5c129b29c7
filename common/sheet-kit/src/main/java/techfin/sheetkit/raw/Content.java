package techfin.sheetkit.raw;

import java.io.IOException;
import java.util.Optional;

/** What is inside of a file of one of the two kinds. */
public interface Content extends AutoCloseable {
    /** Begins to walk the rows of a data sheet, by its index in the form. */
    RawRows walk(int sheet) throws IOException;

    /** The batch whose result workbook this is. */
    Optional<String> batch();

    @Override
    void close() throws IOException;
}
