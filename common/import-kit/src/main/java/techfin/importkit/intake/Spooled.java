package techfin.importkit.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import techfin.servicekit.problem.Problem;

/**
 * An uploaded file on disk, gone when closed.
 *
 * @param digest SHA-256 of its bytes, 64 lower-case hexadecimal digits
 */
record Spooled(Path path, long size, String digest) implements AutoCloseable {
    private static final int BUFFER = 64 * 1024;

    /**
     * Writes a stream to disk.
     *
     * @throws Problem 413 when it is longer than that
     */
    static Spooled of(InputStream content, long most) {
        Path path = temporary();
        try (OutputStream out = Files.newOutputStream(path)) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            byte[] buffer = new byte[BUFFER];
            long size = 0;
            for (int length = content.read(buffer); length >= 0; length = content.read(buffer)) {
                size += length;
                if (size > most) {
                    throw Problem.of(413, "SHEET_TOO_LARGE").with("max", most >> 20);
                }
                digest.update(buffer, 0, length);
                out.write(buffer, 0, length);
            }
            return new Spooled(path, size, HexFormat.of().formatHex(digest.digest()));
        } catch (IOException e) {
            delete(path);
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        } catch (RuntimeException e) {
            delete(path);
            throw e;
        }
    }

    private static Path temporary() {
        try {
            return Files.createTempFile("sheet-upload-", ".bin");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        delete(path);
    }

    private static void delete(Path path) {
        try {
            Files.deleteIfExists(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
