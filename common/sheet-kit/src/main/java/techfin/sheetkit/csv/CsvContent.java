package techfin.sheetkit.csv;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import techfin.sheetkit.SheetRefused;
import techfin.sheetkit.raw.Bounds;
import techfin.sheetkit.raw.Content;
import techfin.sheetkit.raw.RawRow;
import techfin.sheetkit.raw.RawRows;

/** A text file of parted values, in UTF-8 or else GB18030; decoded strictly, nothing is replaced. */
public final class CsvContent implements Content {
    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final int BUFFER = 1 << 16;

    private final Path file;
    private final Charset charset;
    private final char separator;
    private final Bounds bounds;

    private CsvContent(Path file, Charset charset, char separator, Bounds bounds) {
        this.file = file;
        this.charset = charset;
        this.separator = separator;
        this.bounds = bounds;
    }

    /** Tries the encodings on the whole file and the separators on its first line. */
    public static CsvContent open(Path file, Bounds bounds) throws IOException {
        Charset charset = StandardCharsets.UTF_8;
        if (StrictDecoding.firstBadLine(file, charset).isPresent()) {
            charset = GB18030;
            OptionalInt bad = StrictDecoding.firstBadLine(file, charset);
            if (bad.isPresent()) {
                throw new SheetRefused("SHEET_ENCODING", Map.of("line", bad.getAsInt()));
            }
        }
        try (Reader reader = reader(file, charset)) {
            return new CsvContent(file, charset, Separators.of(reader), bounds);
        }
    }

    /** From the first character behind the byte order mark. */
    private static Reader reader(Path file, Charset charset) throws IOException {
        BufferedReader reader = new BufferedReader(StrictDecoding.reader(file, charset), BUFFER);
        reader.mark(1);
        if (reader.read() != '\ufeff') {
            reader.reset();
        }
        return reader;
    }

    @Override
    public RawRows walk(int sheet) throws IOException {
        CsvRecords records = new CsvRecords(reader(file, charset), separator, bounds);
        return new RawRows() {
            @Override
            public @Nullable RawRow next() throws IOException {
                return records.next();
            }

            @Override
            public void close() throws IOException {
                records.close();
            }
        };
    }

    @Override
    public Optional<String> batch() {
        return Optional.empty();
    }

    @Override
    public void close() {}
}
