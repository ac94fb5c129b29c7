package techfin.testkit.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The OpenAPI file that a module has committed, against the one that its build wrote: a change of the API is seen in
 * review or fails. {@code mvn verify -Dtechfin.openapi.write=true} commits the change to the file.
 */
public final class CommittedApi {
    /** Where a module keeps what it promises. */
    public static final Path COMMITTED = Path.of("api", "openapi.yaml");

    private static final Path BUILT = Path.of("target", "classes", "META-INF", "swagger", "openapi.yml");

    private CommittedApi() {}

    /** Checks the module whose tests run. */
    public static void check() {
        check(COMMITTED, BUILT, Boolean.getBoolean("techfin.openapi.write"));
    }

    static void check(Path committed, Path built, boolean write) {
        String now = read(built);
        if (write) {
            write(committed, now);
        }
        assertThat(committed)
                .as("no %s; write it with -Dtechfin.openapi.write=true", committed)
                .exists();
        assertThat(now)
                .as(
                        "the API has changed; if that is meant, write it to %s with -Dtechfin.openapi.write=true",
                        committed)
                .isEqualTo(read(committed));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(Path file, String text) {
        try {
            Path folder = file.getParent();
            if (folder != null) {
                Files.createDirectories(folder);
            }
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
