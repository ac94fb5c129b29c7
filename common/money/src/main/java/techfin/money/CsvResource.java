package techfin.money;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/** Reads the small tables that lie beside the classes: comma-separated, no quotes, comment lines start with '#'. */
final class CsvResource {
    private CsvResource() {}

    static <T> List<T> rows(String name, List<String> columns, Function<List<String>, T> row) {
        List<List<String>> lines = text(name)
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(line -> Arrays.asList(line.split(",", -1)))
                .toList();
        if (!lines.getFirst().equals(columns)) {
            throw new IllegalStateException(name + " has columns " + lines.getFirst() + ", not " + columns);
        }
        return lines.stream().skip(1).map(row).toList();
    }

    private static String text(String name) {
        try (InputStream stream = CsvResource.class.getResourceAsStream(name)) {
            if (stream == null) {
                throw new IllegalStateException("the table " + name + " is missing from the library");
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
