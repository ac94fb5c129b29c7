package techfin.testkit.openapi;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Keeps the OpenAPI file that a service has committed equal to the one that the build makes of its controllers, so that
 * no change of the contract goes by unseen. A module uses it with one line, run from the module's folder:
 *
 * <pre>{@code
 * OpenApiFile.assertCommitted(Path.of("api/openapi.yaml"));
 * }</pre>
 *
 * <p>{@code mvn verify -Dtechfin.openapi.write=true} writes the committed file anew.
 */
public final class OpenApiFile {
    private static final String GENERATED = "META-INF/swagger/openapi.yml";
    private static final String WRITE = "techfin.openapi.write";
    private static final int SHOWN = 12;

    private OpenApiFile() {}

    /**
     * Passes when the committed file is what the build makes.
     *
     * @param committed for example {@code api/openapi.yaml}
     * @throws AssertionError with the first lines that differ
     */
    public static void assertCommitted(Path committed) {
        String generated = generated();
        if (Boolean.getBoolean(WRITE)) {
            write(committed, generated);
            return;
        }
        String kept = read(committed);
        if (!kept.equals(generated)) {
            throw new AssertionError(committed
                    + " is not what the build makes of the controllers. If the change is meant,"
                    + " write it with -D" + WRITE + "=true and commit it.\n"
                    + differences(kept.lines().toList(), generated.lines().toList()));
        }
    }

    private static String differences(List<String> kept, List<String> generated) {
        int first = 0;
        while (first < kept.size()
                && first < generated.size()
                && kept.get(first).equals(generated.get(first))) {
            first++;
        }
        StringBuilder text = new StringBuilder("from line " + (first + 1) + ":\n");
        kept.stream()
                .skip(first)
                .limit(SHOWN)
                .forEach(line -> text.append("- ").append(line).append('\n'));
        generated.stream()
                .skip(first)
                .limit(SHOWN)
                .forEach(line -> text.append("+ ").append(line).append('\n'));
        return text.toString();
    }

    private static String generated() {
        try (InputStream stream = OpenApiFile.class.getClassLoader().getResourceAsStream(GENERATED)) {
            if (stream == null) {
                throw new AssertionError("the build wrote no " + GENERATED);
            }
            String text = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
            return text.endsWith("\n") ? text : text + "\n";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.exists(file) ? Files.readString(file) : "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(Path file, String text) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
