package techfin.importkit.web;

import jakarta.inject.Singleton;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import techfin.importkit.ImportKind;
import techfin.importkit.Judged;
import techfin.importkit.batch.Batch;
import techfin.importkit.batch.StoredRow;
import techfin.importkit.store.Chunks;
import techfin.sheetkit.Column;
import techfin.sheetkit.write.ResultRow;
import techfin.sheetkit.write.ResultWorkbook;

/** Writes the clerk's own rows with their reasons, to disk first: memory stays flat however many there are. */
@Singleton
class ResultFile {
    private final Chunks chunks;

    ResultFile(Chunks chunks) {
        this.chunks = chunks;
    }

    /** A workbook on disk that is deleted when it was read. */
    record Written(InputStream content, long size) {}

    Written write(Batch batch, ImportKind kind, RowPages.Wanted wanted, List<List<Column>> columns, Words words) {
        try {
            Path path = Files.createTempFile("sheet-result-", ".xlsx");
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(path), 64 * 1024);
                    ResultWorkbook workbook =
                            ResultWorkbook.begin(kind.form(), words.chinese(), batch.id(), columns, out)) {
                chunks.each(
                        batch.id(),
                        batch.revision(),
                        rows -> rows.stream()
                                .filter(wanted::holds)
                                .forEach(row -> workbook.add(resultRow(row, words))));
            } catch (RuntimeException failed) {
                Files.deleteIfExists(path);
                throw failed;
            }
            long size = Files.size(path);
            return new Written(Files.newInputStream(path, StandardOpenOption.DELETE_ON_CLOSE), size);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ResultRow resultRow(StoredRow row, Words words) {
        Judged judged = row.judged();
        return new ResultRow(
                row.row(),
                row.key(),
                tone(judged),
                words.reasons(row.sheet(), judged),
                words.marks(row.sheet(), judged));
    }

    private static ResultRow.Tone tone(Judged judged) {
        return switch (judged.status()) {
            case ACCEPTED -> ResultRow.Tone.GOOD;
            case WARNING -> ResultRow.Tone.WARNING;
            case REJECTED -> ResultRow.Tone.WRONG;
            case DUPLICATE -> ResultRow.Tone.REPEATED;
            case WRITTEN -> judged.findings().isEmpty() ? ResultRow.Tone.GOOD : ResultRow.Tone.WARNING;
        };
    }
}
