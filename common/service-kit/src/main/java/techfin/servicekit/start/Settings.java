package techfin.servicekit.start;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The settings of the environment, read in one place. Every setting {@code X} may come as a file instead, named by
 * {@code X_FILE}: so secrets need not stand in the environment.
 */
public final class Settings {
    private final Map<String, String> environment;

    /** Settings out of these variables. */
    public Settings(Map<String, String> environment) {
        this.environment = Map.copyOf(environment);
    }

    /** The setting, if it is there and not blank. */
    public Optional<String> text(String name) {
        String direct = environment.getOrDefault(name, "");
        String file = environment.getOrDefault(name + "_FILE", "");
        if (!direct.isBlank() && !file.isBlank()) {
            throw new BadSetting(name, "is set twice, here and in " + name + "_FILE");
        }
        if (!file.isBlank()) {
            return Optional.of(content(name + "_FILE", file)).filter(text -> !text.isBlank());
        }
        return Optional.of(direct).filter(text -> !text.isBlank());
    }

    /** The setting, or what stands in for it. */
    public String text(String name, String otherwise) {
        return text(name).orElse(otherwise);
    }

    /** A TCP port. */
    public int port(String name, int otherwise) {
        return whole(name, otherwise, 1, 65535);
    }

    /** A whole number within bounds, both included. */
    public int whole(String name, int otherwise, int least, int most) {
        Optional<String> text = text(name);
        if (text.isEmpty()) {
            return otherwise;
        }
        try {
            int value = Integer.parseInt(text.get().strip());
            if (value >= least && value <= most) {
                return value;
            }
        } catch (NumberFormatException e) {
            // told below, together with numbers out of bounds
        }
        throw new BadSetting(name, "must be a number from " + least + " to " + most + ", was '" + text.get() + "'");
    }

    /** Yes or no, written {@code true} or {@code false}. */
    public boolean flag(String name, boolean otherwise) {
        Optional<String> text = text(name);
        if (text.isEmpty()) {
            return otherwise;
        }
        return switch (text.get().strip().toLowerCase(Locale.ROOT)) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new BadSetting(name, "must be true or false, was '" + text.get() + "'");
        };
    }

    private static String content(String name, String file) {
        try {
            return Files.readString(Path.of(file)).strip();
        } catch (IOException | RuntimeException e) {
            throw new BadSetting(name, "cannot read the file '" + file + "'");
        }
    }
}
