package techfin.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The files of the checkout that is being tested. */
final class Checkout {
    static final Path ROOT = root();

    /** The modules that run as processes. */
    static final List<String> SERVICES = List.of("gateway", "loan-service", "ip-pledge-service", "rating-service");

    private Checkout() {}

    static Path file(String path) {
        return ROOT.resolve(path);
    }

    static String text(String path) {
        try {
            return Files.readString(file(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All files under a folder whose name ends so, without what the build wrote. */
    static List<Path> files(String folder, String ending) {
        try (Stream<Path> all = Files.walk(file(folder))) {
            return all.filter(path -> path.toString().endsWith(ending))
                    .filter(path -> !path.toString().contains("/target/"))
                    .filter(path -> !path.toString().contains("/node_modules/"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path root() {
        for (Path here = Path.of("").toAbsolutePath(); here != null; here = here.getParent()) {
            if (Files.exists(here.resolve("docker-compose.yml"))) {
                return here;
            }
        }
        throw new IllegalStateException(
                "not inside of a checkout: " + Path.of("").toAbsolutePath());
    }
}
