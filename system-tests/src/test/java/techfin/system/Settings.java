package techfin.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The names of all settings that the code of the services reads, gathered from the code itself. */
final class Settings {
    private static final Pattern WHOLE = Pattern.compile("\"(TECHFIN_[A-Z_]*[A-Z])\"");
    private static final Pattern OWN = Pattern.compile("setting\\(\"([A-Z][A-Z_]*)\"\\)");
    private static final Pattern JOINED = Pattern.compile("\"TECHFIN_\" \\+ \\w+ \\+ \"_([A-Z]+)\"");

    private Settings() {}

    /** All names; each may end in {@code _FILE}. */
    static Set<String> known() {
        Set<String> names = new TreeSet<>();
        for (Path file : Checkout.files("", ".java")) {
            if (file.toString().contains("/src/main/") && !file.toString().contains("test-kit")) {
                String code = read(file);
                find(WHOLE, code, names);
                Set<String> own = new TreeSet<>();
                find(OWN, code, own);
                Set<String> ofNeighbours = new TreeSet<>();
                find(JOINED, code, ofNeighbours);
                for (Service service : Service.values()) {
                    own.forEach(suffix -> names.add(service.setting(suffix)));
                    if (service != Service.GATEWAY) {
                        ofNeighbours.forEach(suffix -> names.add(service.setting(suffix)));
                    }
                }
            }
        }
        Set<String> withFiles = new TreeSet<>(names);
        names.forEach(name -> withFiles.add(name + "_FILE"));
        return withFiles;
    }

    private static void find(Pattern pattern, String code, Set<String> found) {
        Matcher matcher = pattern.matcher(code);
        while (matcher.find()) {
            found.add(matcher.group(1));
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(file.toString(), e);
        }
    }
}
