package techfin.importkit.store;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import techfin.importkit.batch.Batch;
import techfin.servicekit.clock.BusinessClock;
import techfin.servicekit.database.Sql;

/** The files as they were received, in the database, so that every instance can work on them. */
@Singleton
public class SheetStore {
    /** Below the packet that any server takes by default. */
    private static final int PART = 512 * 1024;

    private static final Duration ORPHAN_AGE = Duration.ofHours(1);

    private final Sql sql;
    private final BusinessClock clock;

    SheetStore(Sql sql, BusinessClock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** Which file of which batch has certain bytes. */
    public record Known(String fileId, String importId) {}

    /** The file with these bytes that an organisation sent before. */
    public Optional<Known> find(String kind, String organisation, String digest) {
        return sql.first(
                "SELECT id, import_id FROM sheet_import_file WHERE kind = ? AND organisation = ? AND digest = ?",
                row -> new Known(row.getString(1), row.getString(2)),
                kind,
                organisation,
                digest);
    }

    /** The file that made this revision of a batch; empty when it was made from rows known before. */
    public Optional<String> fileOf(Batch batch) {
        return sql.first(
                "SELECT id FROM sheet_import_file WHERE import_id = ? AND revision = ?",
                row -> row.getString(1),
                batch.id(),
                batch.revision());
    }

    /** Stores bytes, piece by piece and each for itself: they belong to nothing until {@link #add} names them. */
    public void storeParts(String fileId, Path file) {
        byte[] buffer = new byte[PART];
        try (InputStream in = Files.newInputStream(file)) {
            for (int number = 1; ; number++) {
                int length = in.readNBytes(buffer, 0, PART);
                if (length == 0) {
                    return;
                }
                sql.update(
                        "INSERT INTO sheet_import_part (file_id, part_no, stored_at, content) VALUES (?, ?, ?, ?)",
                        fileId,
                        number,
                        clock.now(),
                        length == PART ? buffer : java.util.Arrays.copyOf(buffer, length));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Names stored bytes as the file of a batch's revision; fails as a duplicate when the bytes are known. */
    public void add(Batch batch, String digest, long size) {
        sql.update(
                "INSERT INTO sheet_import_file (id, kind, organisation, digest, import_id, revision, name, size_bytes,"
                        + " received_by, received_at) VALUES (" + Sql.places(10) + ")",
                batch.received().fileId(),
                batch.kind(),
                batch.organisation(),
                digest,
                batch.id(),
                batch.revision(),
                batch.received().fileName(),
                size,
                batch.received().by().username(),
                batch.received().at());
    }

    /** Makes a file that is known already the file of a batch's present revision. */
    public void move(Batch batch, String fileId) {
        sql.update(
                "UPDATE sheet_import_file SET revision = ? WHERE id = ? AND import_id = ?",
                batch.revision(),
                fileId,
                batch.id());
    }

    /** Forgets stored bytes that came to nothing. */
    public void dropParts(String fileId) {
        sql.update("DELETE FROM sheet_import_part WHERE file_id = ?", fileId);
    }

    /** Forgets bytes whose sender was cut off before their file was named. */
    public void dropOrphans() {
        sql.list(
                        "SELECT p.file_id FROM sheet_import_part p LEFT JOIN sheet_import_file f ON f.id = p.file_id"
                                + " WHERE p.part_no = 1 AND f.id IS NULL AND p.stored_at < ?",
                        row -> row.getString(1),
                        clock.now().minus(ORPHAN_AGE))
                .forEach(this::dropParts);
    }

    /** Writes the bytes of a file to a path. */
    public void copyTo(String fileId, Path target) {
        try (OutputStream out = Files.newOutputStream(target)) {
            for (int number = 1; ; number++) {
                Optional<byte[]> part = sql.first(
                        "SELECT content FROM sheet_import_part WHERE file_id = ? AND part_no = ?",
                        row -> row.getBytes(1),
                        fileId,
                        number);
                if (part.isEmpty()) {
                    return;
                }
                out.write(part.get());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
