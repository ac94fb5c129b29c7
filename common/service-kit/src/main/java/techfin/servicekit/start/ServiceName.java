package techfin.servicekit.start;

import java.util.Objects;
import java.util.regex.Pattern;

/**
 * What a service is called.
 *
 * @param path the word in its addresses, {@code /api/<path>/…}
 * @param envPrefix the word in its settings, {@code TECHFIN_<envPrefix>_…}
 * @param defaultPort the port it listens on unless told otherwise
 */
public record ServiceName(String path, String envPrefix, int defaultPort) {
    private static final Pattern PATH = Pattern.compile("[a-z][a-z-]*");
    private static final Pattern PREFIX = Pattern.compile("[A-Z][A-Z_]*");

    /** Checks the words. */
    public ServiceName {
        Objects.requireNonNull(path);
        Objects.requireNonNull(envPrefix);
        if (!PATH.matcher(path).matches()) {
            throw new IllegalArgumentException("path must be lower-case words, was " + path);
        }
        if (!PREFIX.matcher(envPrefix).matches()) {
            throw new IllegalArgumentException("envPrefix must be upper-case words, was " + envPrefix);
        }
        if (defaultPort < 1 || defaultPort > 65535) {
            throw new IllegalArgumentException("port must be 1..65535, was " + defaultPort);
        }
    }

    /** The name of this service's own setting, for example {@code TECHFIN_X_PORT}. */
    public String setting(String suffix) {
        return "TECHFIN_" + envPrefix + "_" + suffix;
    }
}
