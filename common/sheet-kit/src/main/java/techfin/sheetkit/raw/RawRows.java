package techfin.sheetkit.raw;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Walks the rows of a file once, from the first to the last. */
public interface RawRows extends AutoCloseable {
    /**
     * The next row, rows without any cell may be left out; null after the last.
     *
     * @throws techfin.sheetkit.SheetRefused when the file is worse than it looked so far
     */
    @Nullable
    RawRow next() throws IOException;

    @Override
    void close() throws IOException;
}
