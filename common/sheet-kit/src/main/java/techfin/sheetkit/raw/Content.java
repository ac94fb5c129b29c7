package techfin.sheetkit.raw;

import java.io.IOException;
import java.util.Optional;

/** What is inside of a file of one of the two kinds. */
public interface Content extends AutoCloseable {
    /** Begins to walk the rows of the data sheet. */
    RawRows walk() throws IOException;

    /** The batch whose result workbook this is. */
    Optional<String> batch();

    @Override
    void close() throws IOException;
}
