package techfin.sheetkit.csv;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import techfin.sheetkit.SheetRefused;
import techfin.sheetkit.read.Bounds;
import techfin.sheetkit.read.Content;
import techfin.sheetkit.read.RawRow;
import techfin.sheetkit.read.RawRows;

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
        Charset charset = decodes(file, StandardCharsets.UTF_8) ? StandardCharsets.UTF_8 : GB18030;
        if (charset.equals(GB18030) && !decodes(file, GB18030)) {
            throw new SheetRefused("SHEET_ENCODING", Map.of());
        }
        try (Reader reader = reader(file, charset)) {
            return new CsvContent(file, charset, Separators.of(reader), bounds);
        }
    }

    private static boolean decodes(Path file, Charset charset) throws IOException {
        char[] buffer = new char[BUFFER];
        try (Reader reader = decoder(file, charset)) {
            int count = 0;
            while (count >= 0) {
                count = reader.read(buffer);
            }
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    private static Reader decoder(Path file, Charset charset) throws IOException {
        return new InputStreamReader(
                Files.newInputStream(file),
                charset.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT));
    }

    /** From the first character behind the byte order mark. */
    private static Reader reader(Path file, Charset charset) throws IOException {
        BufferedReader reader = new BufferedReader(decoder(file, charset), BUFFER);
        reader.mark(1);
        if (reader.read() != '\ufeff') {
            reader.reset();
        }
        return reader;
    }

    @Override
    public RawRows walk() throws IOException {
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
